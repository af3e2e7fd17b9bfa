import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "demo" {
  let folder = try DemoWorkshop.write(
    to: arguments.count > 1 ? arguments[1] : "pilotage-demo",
    folders: .init(environment: Environment.current))
  exit(LiveWorkbench.run(path: folder).code)
}
exit(LiveWorkbench.run(path: arguments.first).code)
