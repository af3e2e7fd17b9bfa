/// What the home screen offers.
public struct HomeState: Equatable, Sendable {
  public var workshops: [KnownWorkshop] = []
  public var selection = 0
  public var offset = 0
}
