"""Looks at a host from inside, as root, one JSON request a line: what serves, who holds a lock, what is left over.

It also holds gates: a program of the host that waits at a given call until it is let go, so that a run can be
broken at exactly that point. Nothing here goes through sshd.
"""
import fcntl
import glob
import hashlib
import json
import os
import pwd
import shutil
import stat
import subprocess
import sys
import urllib.request

ROOT, PORT, USER, SUBJECT = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
IS_COLORED = SUBJECT in ('colors', 'colors-compose')
OWN = ROOT + '/.bowline'
COLORS = ('blue', 'green')
GATES = '/run/gate'
ARMED = []
FILLER = '/srv/filler'
UID, GID = pwd.getpwnam(USER)[2:4]


def read(path):
    try:
        with open(path, 'rb') as file:
            return file.read()
    except OSError:
        return None


def read_text(path):
    data = read(path)
    return None if data is None else data.decode('utf8', 'replace')


def list_tree(folder):
    """`mode sha256 path` of every file, `link target path` of every link, but not what is Bowline's own."""
    found = []
    for base, folders, files in os.walk(folder):
        if base == folder and '.bowline' in folders:
            folders.remove('.bowline')
        for name in files + [one for one in folders if os.path.islink(os.path.join(base, one))]:
            path = os.path.join(base, name)
            short = os.path.relpath(path, folder)
            if os.path.islink(path):
                found.append('link %s %s' % (os.readlink(path), short))
            else:
                mode = stat.S_IMODE(os.lstat(path).st_mode)
                found.append('%04o %s %s' % (mode, hashlib.sha256(read(path)).hexdigest(), short))
    return sorted(found)


def find_live():
    """The link to what serves: what the proxy says, where there is one."""
    if IS_COLORED:
        try:
            answer = urllib.request.urlopen('http://127.0.0.1:%d/.bowline/live' % PORT, timeout=2)
            return ROOT + '/' + answer.headers['Bowline-Color']
        except Exception:
            pass
    return ROOT + '/current'


def sort_processes(live):
    """Beside the colour that serves the other one may run until a run has ended well."""
    found = list_processes()
    if SUBJECT == 'compose':
        return {**found, 'service': list_containers('shop', ROOT + '/current'), 'idle': []}
    if SUBJECT == 'colors-compose':
        return {**found, **sort_stacks(live)}
    if SUBJECT != 'colors':
        return {**found, 'idle': []}
    place = os.path.realpath(live)
    return {
        **found,
        # Of a process whose file system was mounted anew the kernel tells the path below that mount only.
        'service': [one for one in found['service'] if place.endswith(one)],
        'idle': [one for one in found['service'] if not place.endswith(one)],
    }


def sort_stacks(live):
    name = os.path.basename(live)
    color = name if name in COLORS else (read_text(ROOT + '/active_color') or '').strip()
    others = ['shop-production-' + one for one in COLORS if one != color]
    try:
        idle = [one['Name'] for one in inspect_all() if project_of(one) in others and is_running(one)]
    except OSError:
        idle = []
    return {'service': list_containers('shop-production-' + color, live, others), 'idle': idle}


def ask_service():
    try:
        with urllib.request.urlopen('http://127.0.0.1:%d/health' % PORT, timeout=2) as answer:
            return json.load(answer).get('version')
    except Exception:
        return None


def is_free(path):
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False
    finally:
        os.close(descriptor)


def look_locks():
    return {
        'host': is_free('/run/lock/bowline.lock'),
        'app': is_free(OWN + '/lock'),
        'activate': is_free(OWN + '/activate.lock'),
    }


def list_processes():
    """Processes of the deploy user: those of the service with their folders, and all others but the user's manager."""
    service, others = [], []
    for folder in glob.glob('/proc/[0-9]*'):
        try:
            if os.stat(folder).st_uid != UID and not is_session(folder):
                continue
            words = [one.decode('utf8', 'replace') for one in read(folder + '/cmdline').split(b'\0')]
            line = ' '.join(words).strip()
            if line == '' or line.startswith('/lib/systemd/systemd --user') or line.startswith('(sd-pam)'):
                continue
            if 'dbus-daemon' in line:
                continue
            if 'service.py' in line:
                service.append(read_folder(folder))
            else:
                others.append('%s %s' % (folder[6:], line[:120]))
        except (OSError, AttributeError):
            pass
    return {'service': service, 'others': others}


def inspect_all():
    output = run("docker ps -a --no-trunc --format '{{.ID}}' | xargs -r docker inspect")
    try:
        return json.loads(output or '[]')
    except ValueError:
        raise OSError('no answer of Docker: ' + output.strip()[:200])


def label_of(one, name):
    return (one['Config']['Labels'] or {}).get('com.docker.compose.' + name)


def project_of(one):
    return label_of(one, 'project')


def is_running(one):
    return one['State']['Status'] in ('running', 'restarting', 'paused')


def list_containers(project, live, known=()):
    """The folder that the containers of the stack run the version of, and what is odd about them or about somebody else's."""
    try:
        all_of_them = inspect_all()
    except OSError as error:
        return [str(error)]
    pins = dict(line.split()[:2] for line in (read_text(live + '/.bowline/compose.pins') or '').splitlines())
    version = (read_text(live + '/VERSION') or '').strip()
    found, places, foreign = {}, set(), []
    for one in all_of_them:
        state, service = one['State']['Status'], label_of(one, 'service')
        if project_of(one) in known:
            continue
        if project_of(one) != project:
            foreign.append('%s %s' % (one['Name'], state))
        elif state != 'running' or one['Image'] != pins.get(service) or service in found:
            found[one['Name']] = '%s %s of %s' % (one['Name'], state, one['Image'])
        else:
            found[service] = None
            env = dict(word.split('=', 1) for word in one['Config']['Env'])
            # A service that is the same in both releases is not made anew, so it may come from either folder.
            is_live = env.get('VERSION', version) == version
            places.add(os.path.realpath(live) if is_live else '%s of %s' % (service, env['VERSION']))
    odd = [one for one in found.values() if one] + ['no %s' % one for one in pins if one not in found]
    odd += [] if foreign == ['/foreign running'] else ['somebody else: %s' % foreign]
    return sorted(places) + odd


def read_folder(folder):
    # Without the capability to trace, even root may not ask where another user's process works; that user may.
    os.setegid(GID)
    os.seteuid(UID)
    try:
        return os.readlink(folder + '/cwd')
    finally:
        os.seteuid(0)
        os.setegid(0)


def is_session(folder):
    """sshd's own half of a login, which belongs to root."""
    return (read(folder + '/cmdline') or b'').startswith(b'sshd: ' + USER.encode())


def list_leftovers():
    patterns = [OWN + '/incoming/*', ROOT + '/current.*', ROOT + '/*.new', OWN + '/*.new', ROOT + '/releases/*/.bowline/*.new',
                '/run/lock/bowline*.new', ROOT + '/shared/*.new']
    found = [path for pattern in patterns for path in glob.glob(pattern)]
    return found + [one for one in glob.glob(ROOT + '/releases/*') if not os.path.exists(one + '/.bowline/complete')]


def look():
    current = find_live()
    is_link = os.path.islink(current)
    return {
        'target': os.readlink(current) if is_link else None,
        'isLink': is_link,
        'isComplete': os.path.exists(current + '/.bowline/complete'),
        'version': (read_text(current + '/VERSION') or '').strip(),
        'tree': list_tree(os.path.realpath(current)) if is_link else [],
        'manifest': read_text(current + '/.bowline/manifest'),
        'answers': ask_service(),
        'realPath': os.path.realpath(current),
        'releases': sorted(os.path.basename(one) for one in glob.glob(ROOT + '/releases/*')),
        'leftovers': list_leftovers(),
        'journal': read_text(OWN + '/journal.jsonl') or '',
        'locks': look_locks(),
        'follows': os.path.realpath(ROOT + '/current') == os.path.realpath(current),
        **sort_processes(current),
    }


WAIT = '[ -z "$hit" ] || wait_here'
WRAPPERS = {
    # Lets the first part of an archive through, so that the break comes in the middle of a file.
    'tar': 'if [ -n "$hit" ]; then { dd bs=1k count=160 iflag=fullblock 2>/dev/null; wait_here; cat; } | '
           '/usr/bin/tar "$@"; exit; fi',
}
WRAPPER = """#!/bin/sh
gate=%s
wait_here() { : >$gate.reached; while [ -e $gate ]; do /usr/bin/sleep 0.05; done; }
hit=; case "$*" in %s) if [ -e $gate ] && [ ! -e $gate.reached ]; then hit=yes; fi;; esac
%s
exec %s "$@"
"""


def arm(tool, pattern):
    """From now on the next call of the program with these arguments waits."""
    os.makedirs(GATES, exist_ok=True)
    os.chmod(GATES, 0o777)
    gate = '%s/%d' % (GATES, len(ARMED))
    ARMED.append((tool, gate))
    open(gate, 'w').close()
    real = shutil.which(tool, path='/usr/bin:/usr/sbin')
    place = '/usr/local/bin/' + tool
    with open(place + '.put', 'w') as file:
        file.write(WRAPPER % (gate, pattern, WRAPPERS.get(tool, WAIT), real))
    os.chmod(place + '.put', 0o755)
    os.rename(place + '.put', place)


def pass_on(tool, pattern):
    """Shuts another gate before those that are shut open."""
    earlier = list(ARMED)
    arm(tool, pattern)
    for _, gate in earlier:
        # Of three, the first was opened when the second one was shut.
        if os.path.exists(gate):
            os.remove(gate)


def open_gates():
    for tool, gate in ARMED:
        for path in (gate, gate + '.reached', '/usr/local/bin/' + tool):
            if os.path.exists(path):
                os.remove(path)
    ARMED.clear()


def fill_disk():
    with open(FILLER, 'wb', buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            try:
                while True:
                    file.write(b'x' * size)
            except OSError:
                pass


def fill_inodes():
    os.makedirs('/srv/many', exist_ok=True)
    count = 0
    try:
        while True:
            open('/srv/many/%d' % count, 'w').close()
            count += 1
    except OSError:
        pass


def run(command):
    return subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode()


ACTIONS = {
    'look': look,
    'locks': look_locks,
    'processes': list_processes,
    'arm': arm,
    'pass': pass_on,
    'reached': lambda: os.path.exists(ARMED[-1][1] + '.reached'),
    'open': open_gates,
    'fillDisk': fill_disk,
    'fillInodes': fill_inodes,
    'run': run,
}

for line in sys.stdin:
    name, *values = json.loads(line)
    try:
        reply = {'value': ACTIONS[name](*values)}
    except Exception as error:
        reply = {'error': '%s: %s' % (name, error)}
    print(json.dumps(reply), flush=True)
