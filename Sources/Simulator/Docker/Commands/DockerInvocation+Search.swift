import Shell

extension DockerInvocation {
  /// `docker search`: the images of the catalogue that have a word in their names; what else Docker Hub
  /// would find nobody can know here.
  func search() -> Int {
    let word = line.arguments[0].split(47).last ?? ""
    context.machine.assumed.append("what Docker Hub finds of '\(word)' changes from day to day")
    var official: Bool?
    var most = 25
    if let limit = line.value("limit")?.integer {
      guard (1...100).contains(limit) else {
        return refuse("invalid reference format: limit \(limit) is outside the range of [1, 100]")
      }
      most = limit
    }
    for filter in line.all("filter") {
      let (key, value) = filter.pair
      switch key {
      case "is-official": official = value == "true"
      case "stars", "is-automated": break
      default: return refuse("invalid filter '\(key)'")
      }
    }
    let names = ImageCatalogue.names(with: word.text).filter {
      official == nil || official == !$0.has("/")
    }
    let rows = names.prefix(most).map { name -> [(String, ByteString)] in
      [
        ("Name", ByteString(name)), ("Description", ""), ("StarCount", "0"),
        ("IsOfficial", name.has("/") ? "" : "[OK]"),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Name", title: "NAME"), .init(field: "Description", title: "DESCRIPTION"),
        .init(field: "StarCount", title: "STARS"),
        .init(field: "IsOfficial", title: "OFFICIAL"),
      ], type: "*registry.searchContext")
    return printer.print(Array(rows), format: line.value("format"), isQuiet: false, context)
  }
}
