import Shell
import Simulator
import Testing

struct WorldTests {
  @Test func equalSeedsDrawEqualIdentifiers() {
    let one = IdentifierSource(seed: 7)
    let other = IdentifierSource(seed: 7)
    #expect(one.hexadecimal(64) == other.hexadecimal(64))
    #expect(one.uuid() == other.uuid())
    #expect(one.nameSuffix() != one.nameSuffix())
  }

  @Test func uuidsAreOfVersionFour() {
    let parts = IdentifierSource(seed: 1).uuid().split(UInt8(ascii: "-"))
    #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
    #expect(parts[2].hasPrefix("4"))
  }

  @Test func hostsShareTheTime() {
    let world = World(hosts: ["master", "node1"])
    world.clock.advance(by: 5_000_000_000)
    #expect(world.hosts.map(\.clock.now) == [world.clock.now, world.clock.now])
    #expect(world.host("node1")?.hostName == "node1")
  }

  @Test func whatIsScheduledHappensAtItsTimeAndInOrder() {
    let clock = VirtualClock(0)
    var log: [String] = []
    clock.schedule(after: 20) { log.append("second \(clock.now)") }
    clock.schedule(after: 10) {
      log.append("first \(clock.now)")
      clock.schedule(after: 5) { log.append("nested \(clock.now)") }
    }
    let never = clock.schedule(after: 15) { log.append("never") }
    clock.cancel(never)
    clock.schedule(after: 31) { log.append("too late") }
    clock.advance(by: 30)
    #expect(log == ["first 10", "nested 15", "second 20"])
    #expect(clock.now == 30)
    #expect(clock.nextEvent == 31)
  }

  @Test func manyThingsHappenInOrderThoughSomeAreCalledOff() {
    let clock = VirtualClock(0)
    let random = IdentifierSource(seed: 5)
    var happened: [Int] = []
    var expected: [(time: Int, number: Int)] = []
    for number in 0..<2_000 {
      let time = random.number(below: 300)
      let ticket = clock.schedule(after: Int64(time)) { happened.append(number) }
      if random.number(below: 4) == 0 {
        clock.cancel(ticket)
      } else {
        expected.append((time, number))
      }
    }
    clock.advance(by: 300)
    #expect(happened == expected.sorted { $0 < $1 }.map { $0.number })
    #expect(clock.nextEvent == nil)
  }
}
