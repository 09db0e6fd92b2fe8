import Shell

/// A line of comma-separated values, as Go's `encoding/csv` reads the values of many flags.
enum CommaSeparated {
  /// The fields of a line, without the quotation marks around them.
  ///
  /// - Parameter line: the text, such as `type=bind,"source=/a,b"`.
  /// - Returns: the fields and `nil`, or why the line can't be read, in the reader's words.
  static func read(_ line: ByteString) -> (fields: [ByteString], problem: ByteString?) {
    if line.isEmpty { return ([], "EOF") }
    func wrong(_ what: ByteString, at place: Int) -> (fields: [ByteString], problem: ByteString?) {
      ([], "parse error on line 1, column \(place + 1): \(what)")
    }
    let bytes = line.bytes
    var fields: [ByteString] = []
    var place = 0
    while true {
      var field = ByteString()
      if place < bytes.count, bytes[place] == 34 {
        place += 1
        var isClosed = false
        while place < bytes.count, !isClosed {
          if bytes[place] == 34 {
            if place + 1 < bytes.count, bytes[place + 1] == 34 {
              field.append(UInt8(34))
              place += 2
            } else {
              isClosed = true
            }
          } else {
            field.append(bytes[place])
            place += 1
          }
        }
        let isEnd = place + 1 >= bytes.count || bytes[place + 1] == 44
        if !isClosed || !isEnd {
          return wrong("extraneous or missing \" in quoted-field", at: place)
        }
        place += 1
      } else {
        while place < bytes.count, bytes[place] != 44 {
          if bytes[place] == 34 { return wrong("bare \" in non-quoted-field", at: place) }
          field.append(bytes[place])
          place += 1
        }
      }
      fields.append(field)
      if place >= bytes.count { return (fields, nil) }
      place += 1
    }
  }
}
