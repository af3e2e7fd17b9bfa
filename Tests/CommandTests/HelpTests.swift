import Testing

/// Help for every verb there is, and for none that is not there yet.
struct HelpTests {
  private static let verbs = [
    [], ["open"], ["demo"], ["new"], ["set"], ["participant"], ["participant", "add"],
    ["participant", "set"], ["participant", "remove"], ["answer"], ["vote"], ["reveal"],
    ["checkpoint"], ["compare"], ["playbook", "upgrade"], ["score"], ["explain"], ["gaps"],
    ["gate"], ["forecast"], ["history"], ["export"], ["validate"], ["playbook"],
    ["playbook", "list"], ["playbook", "show"], ["playbook", "new"], ["playbook", "validate"],
    ["themes"], ["themes", "list"], ["themes", "show"], ["themes", "validate"], ["schema"],
  ]

  @Test func everyVerb() throws {
    let bench = try Bench()
    for verb in Self.verbs {
      let help = try bench.run(["help"] + verb)
      #expect(help.status == 0, "\(verb)")
      #expect(help.errors.isEmpty)
      #expect(help.output.contains((["USAGE: pilotage"] + verb).joined(separator: " ")))
      let option = try bench.run(verb + ["--help"])
      #expect(option.status == 0)
      #expect(option.output == help.output, "\(verb)")
    }
  }

  @Test func version() throws {
    let bench = try Bench()
    let version = try bench.done("--version").output
    #expect(version.hasSuffix("\n"))
    #expect(version.split(separator: ".").count == 3)
  }

  /// What comes with later work is not promised: neither the words nor the options.
  @Test func nothingOfLater() throws {
    let bench = try Bench()
    var texts = try Self.verbs.map { try bench.run(["help"] + $0).output }
    for shell in ["bash", "zsh", "fish"] {
      let script = try bench.done("--generate-completion-script", shell).output
      #expect(script.contains("gaps"))
      texts.append(script)
    }
    for text in texts {
      for option in ["--anonymous", "--essentials", "--prefer"] {
        #expect(!text.contains(option))
      }
      let words = Set(text.split { !$0.isLetter && $0 != "-" }.map(String.init))
      for word in ["join", "merge", "doctor", "ics", "ask"] {
        #expect(!words.contains(word), "\(word)")
      }
    }
    for verb in [
      "join", "ask", "action", "merge", "doctor",
    ] {
      #expect(try bench.run([verb, "w"]).status == 64, "\(verb)")
    }
  }
}
