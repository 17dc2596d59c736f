import { lines, Sh, sh } from '../../shell/sh';

/** The programs that can carry a TCP connection over standard input and output, best first. */
export const RELAYS = ['python3', 'perl', 'nc', 'busybox', 'socat', 'bash'] as const;

export type Relay = (typeof RELAYS)[number];

export interface RelayRequest {
  /** Stands before the verdict, so that nothing a login prints can be taken for it. */
  readonly mark: string;
  readonly address: string;
  readonly port: number;
  readonly relays: readonly Relay[];
}

/*
 * Each relay first says `MARK NAME VERDICT` on a line of its own, the verdict being connected, refused,
 * timeout, dns or unreachable, and then only copies. When this side ends its input, the other may still
 * answer for IDLE seconds; after that nobody is listening any more, and nothing must stay behind.
 * A relay that cannot even begin exits with one of the codes of a program that does not work, and the
 * next one is tried.
 */
const IDLE_SECONDS = 60;
/** bash cannot tell the other side that the input has ended, so its connection would stay for as long. */
const BASH_IDLE_SECONDS = 5;

const PYTHON = `
import errno, os, socket, sys, threading
mark, host, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
def say(verdict):
    os.write(1, ("\\n%s python3 %s\\n" % (mark, verdict)).encode())
    if verdict != "connected":
        os._exit(0)
try:
    link = socket.create_connection((host, port))
except socket.gaierror:
    say("dns")
except OSError as error:
    say({errno.ECONNREFUSED: "refused", errno.ETIMEDOUT: "timeout"}.get(error.errno, "unreachable"))
say("connected")
link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
def send():
    try:
        while True:
            data = os.read(0, 65536)
            if not data:
                break
            link.sendall(data)
        link.settimeout(${IDLE_SECONDS})
        link.shutdown(socket.SHUT_WR)
    except OSError:
        pass
threading.Thread(target=send, daemon=True).start()
try:
    while True:
        data = link.recv(65536)
        if not data:
            break
        while data:
            data = data[os.write(1, data):]
except OSError:
    pass
os._exit(0)
`;

const PERL = `
use strict; use Errno; use Socket qw(:all);
my ($mark, $host, $port) = @ARGV;
my ($failed, @found) = getaddrinfo($host, $port, { socktype => SOCK_STREAM });
sub say_verdict { syswrite STDOUT, "\\n$mark perl $_[0]\\n"; exit 0 if $_[0] ne "connected" }
say_verdict("dns") if $failed;
my $link;
for my $at (@found) {
  socket(my $one, $at->{family}, $at->{socktype}, $at->{protocol}) or next;
  if (connect($one, $at->{addr})) { $link = $one; last }
}
say_verdict($!{ECONNREFUSED} ? "refused" : $!{ETIMEDOUT} ? "timeout" : "unreachable") unless $link;
say_verdict("connected");
sub copy {
  my ($from, $to, $onData) = @_;
  while (1) {
    $onData->();
    my $got = sysread($from, my $data, 65536);
    next if !defined($got) && $!{EINTR};
    last unless $got;
    for (my $sent = 0; $sent < $got; ) {
      my $more = syswrite($to, $data, $got - $sent, $sent);
      if (defined $more) { $sent += $more } elsif (!$!{EINTR}) { return }
    }
  }
}
my $isIdle = 0;
$SIG{CHLD} = sub { $isIdle = 1; alarm ${IDLE_SECONDS} };
my $sender = fork;
exit 1 unless defined $sender;
if ($sender == 0) { $SIG{CHLD} = "DEFAULT"; copy(\\*STDIN, $link, sub {}); shutdown($link, 1); exit 0 }
copy($link, \\*STDOUT, sub { alarm ${IDLE_SECONDS} if $isIdle });
$SIG{CHLD} = "DEFAULT"; kill "TERM", $sender; exit 0;
`;

const BASH = `
exec 3<>"/dev/tcp/$1/$2" 4<&0
cat <&3 & reader=$!
{ cat <&4 >&3; sleep ${BASH_IDLE_SECONDS}; kill "$reader"; } >/dev/null 2>&1 & writer=$!
wait "$reader"
kill "$writer" 2>/dev/null
exit 0
`;

const PRELUDE = String.raw`
LC_ALL=C; export LC_ALL
has() { command -v "$1" >/dev/null 2>&1; }
say() { printf '\n%s %s %s\n' "$mark" "$1" "$2"; }
judge() {
  case $2 in
    *sage:*) return 0 ;;
    *refused*) say "$1" refused ;;
    *'not known'* | *esolution* | *esolve* | *'bad address'* | *'nknown host'*) say "$1" dns ;;
    *'imed out'* | *timeout*) say "$1" timeout ;;
    *nreachable* | *'o route'* | *denied* | *'not permitted'*) say "$1" unreachable ;;
    *) return 0 ;;
  esac
  exit 0
}
leave() { case $1 in 1 | 2 | 126 | 127) ;; *) exit 0 ;; esac; }
netcat() {
  name=$1; shift
  if said=$("$@" -v -z -w 10 "$host" "$port" 2>&1 </dev/null); then say "$name" connected; exec "$@" "$host" "$port"; fi
  judge "$name" "$said"
  if said=$("$@" -w 10 "$host" "$port" -e sh -c : 2>&1 </dev/null); then say "$name" connected; exec "$@" "$host" "$port"; fi
  judge "$name" "$said"
}`;

const ATTEMPTS: Readonly<Record<Relay, Sh>> = {
  // Isolated, so that a file in the home directory cannot stand in for a module.
  python3: sh`if has python3; then python3 -I -c ${PYTHON} "$mark" "$host" "$port"; leave $?; fi`,
  perl: sh`if has perl; then perl -e ${PERL} "$mark" "$host" "$port"; leave $?; fi`,
  nc: sh`if has nc; then netcat nc nc; fi`,
  busybox: sh`if has busybox && busybox --list | grep -qx nc; then netcat busybox busybox nc; fi`,
  socat: sh`if has socat; then
  case $host in *:*) target="TCP:[$host]:$port" ;; *) target="TCP:$host:$port" ;; esac
  if said=$(socat -u /dev/null "$target" 2>&1); then say socat connected; exec socat -t ${IDLE_SECONDS} STDIO "$target,nodelay"; fi
  judge socat "$said"
fi`,
  bash: sh`if has bash; then
  if said=$(bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$host" "$port" 2>&1); then
    say bash connected
    exec bash -c ${BASH} bash "$host" "$port"
  fi
  judge bash "$said"
fi`,
};

/** Writes the shell code that becomes the first relay of the request that works on the host. */
export function writeRelay({ mark, address, port, relays }: RelayRequest): Sh {
  const variables = sh`mark=${mark} host=${address} port=${port}`;
  const attempts = relays.map((relay) => ATTEMPTS[relay]);
  // One group, because code that was cut short must do nothing.
  return lines(sh`{`, variables, new Sh(PRELUDE), ...attempts, sh`say none none`, sh`exit 0`, sh`}`);
}
