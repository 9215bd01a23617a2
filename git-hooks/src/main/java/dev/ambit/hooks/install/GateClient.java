package dev.ambit.hooks.install;

import java.nio.file.Path;

/**
 * Programs by which a shell script reaches a Unix socket, the quickest first. Each passes its input
 * on, prints what comes back, and gives up when nothing came for four seconds.
 */
enum GateClient {
  NC("nc", "-w 4 -U gate.sock"),
  SOCAT("socat", "-t 60 -T 4 - UNIX-CONNECT:gate.sock"),
  PERL("perl", "-MSocket -e " + ShellWord.quoted(Perl.SCRIPT)),
  CURL(
      "curl",
      "-q -s --noproxy '*' --unix-socket gate.sock --speed-limit 1 --speed-time 4"
          + " -H Expect: -H Content-Type: --data-binary @- http://ambit/");

  private final String program;
  private final String arguments;

  GateClient(String program, String arguments) {
    this.program = program;
    this.arguments = arguments;
  }

  String program() {
    return program;
  }

  /**
   * A client on this machine.
   *
   * @param client which
   * @param path the program
   */
  record Found(GateClient client, Path path) {

    /** The command for a shell that runs in the gate's folder. */
    String command() {
      return ShellWord.quoted(path) + " " + client.arguments;
    }
  }

  private static final class Perl {
    static final String SCRIPT =
        """
        socket(S, AF_UNIX, SOCK_STREAM, 0) && connect(S, sockaddr_un("gate.sock")) or exit 1;
        $SIG{ALRM} = sub { exit 1 };
        while (sysread(STDIN, $b, 65536)) {
          for ($o = 0; $o < length $b; $o += $n) { alarm 4; $n = syswrite(S, $b, length($b) - $o, $o) or exit 1 }
        }
        while (alarm(4), sysread(S, $b, 65536)) { print $b }
        """;
  }
}
