/**
 * What is asked and changed by Caddy's admin API: a tree of JSON, which takes more than a shell. It has no backslash, so that it stands
 * here as it runs. A change goes with the ETag of what was read, and what Caddy says afterwards decides.
 * Arguments: admin, id, where blue and green listen, the site's scheme, name and port, then one of `ask`, `serve COLOR`, `busy COLOR`.
 */
export const CADDY_ADMIN_PROGRAM = `import json, re, socket, subprocess, sys, urllib.parse
admin, tag, blue, green, scheme, host, port, verb = sys.argv[1:9]
PLACES = {'blue': blue, 'green': green}
SERVERS = '/config/apps/http/servers'
END = chr(13) + chr(10)

# By hand, because the ETag of Caddy before 2.7 comes behind the body.
def call(method, path, body=None, match=None):
    if admin.startswith('unix/'):
        k = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM); k.settimeout(30); k.connect(admin[5:]); name = ''
    else:
        u = urllib.parse.urlsplit(admin); k = socket.create_connection((u.hostname, u.port), 30); name = u.netloc
    data = b'' if body is None else json.dumps(body).encode()
    head = [method + ' ' + path + ' HTTP/1.1', 'Host: ' + name, 'Connection: close', 'Content-Length: %d' % len(data)]
    if body is not None: head.append('Content-Type: application/json')
    if match: head.append('If-Match: ' + match)
    k.sendall((END.join(head) + END + END).encode() + data)
    answer = k.makefile('rb')
    status = int(answer.readline().split()[1])
    fields = read_fields(answer)
    if fields.get('transfer-encoding') == 'chunked':
        text = b''
        while True:
            size = int(answer.readline().split(b';')[0], 16)
            if size == 0: break
            text += answer.read(size); answer.readline()
        fields.update(read_fields(answer))
    else: text = answer.read()
    k.close()
    return status, fields.get('etag'), text.decode('utf-8', 'replace')

def read_fields(answer):
    fields = {}
    for line in iter(answer.readline, b''):
        key, colon, value = line.decode('latin-1').strip().partition(':')
        if not colon: break
        fields[key.lower()] = value.strip()
    return fields

def change(method, path, body, match=None):
    status, _, text = call(method, path, body, match)
    if status == 412: sys.exit('somebody changed what Caddy serves at the same time, and that was left: deploy again')
    if status != 200: sys.exit('Caddy answers %d to %s %s: %s' % (status, method, path, said(text)))

def said(text):
    try: return str(json.loads(text)['error'])[:300]
    except Exception: return ' '.join(text.split())[:300]

def color_of(dial):
    dial = (dial or '').replace('localhost:', '127.0.0.1:')
    return next((c for c in PLACES if PLACES[c] == dial), None)

def dials(upstreams): return [u.get('dial', '') for u in upstreams or []]

def walk(routes, path, names):
    for i, route in enumerate(routes or []):
        own = names + [n for m in route.get('match') or [] for n in m.get('host') or []]
        for k, h in enumerate(route.get('handle') or []):
            at = '%s/%d/handle/%d' % (path, i, k)
            if h.get('handler') == 'reverse_proxy': yield at, own, dials(h.get('upstreams'))
            for more in walk(h.get('routes'), at + '/routes', own): yield more

def servers():
    status, etag, text = call('GET', SERVERS)
    if status == 400: return {}
    if status != 200: sys.exit('Caddy answers %d to GET %s: %s' % (status, SERVERS, said(text)))
    return json.loads(text) or {}

def refuse(where, found):
    sys.exit('%s sends to %s, and not to %s (blue) or %s (green) alone: it is left as it is' % (where, ', '.join(found) or 'nothing', blue, green))

# Where the one reverse_proxy of the app is, with its upstreams and their ETag; None where Caddy has none.
def find():
    status, etag, text = call('GET', '/id/%s/upstreams' % tag)
    if status == 200:
        found = json.loads(text) or []
        if len(found) != 1 or color_of(found[0].get('dial')) is None: refuse('the id %s of Caddy' % tag, dials(found))
        return '/id/' + tag, found, etag, True
    if status != 404: sys.exit('Caddy answers %d for the id %s: %s' % (status, tag, said(text)))
    everything = [one for name, s in servers().items() for one in walk(s.get('routes'), '%s/%s/routes' % (SERVERS, name), [])]
    ours = [one for one in everything if any(color_of(d) for d in one[2])]
    if len(ours) > 1: sys.exit('%d places of Caddy send to the app: %s; leave one of them' % (len(ours), ', '.join(one[0] for one in ours)))
    for at, names, found in ours:
        if len(found) != 1: refuse(at, found)
        return at, [{'dial': found[0]}], None, False
    for at, names, found in everything:
        if host in names: refuse('%s, which serves %s,' % (at, host), found)
    return None

def listens(server):
    return any(a.rsplit(':', 1)[-1] == port for a in server.get('listen') or [])

# In front of all routes, because behind one that takes everything it would never be reached.
def make(dial):
    handler = {'@id': tag, 'handler': 'reverse_proxy', 'upstreams': [{'dial': dial}], 'load_balancing': {'try_duration': '5s'}}
    route = {'match': [{'host': [host]}], 'handle': [handler], 'terminal': True}
    name = next((n for n, s in servers().items() if listens(s)), None)
    if name is None:
        server = {'listen': [':' + port], 'routes': [route]}
        if scheme == 'http': server['automatic_https'] = {'disable': True}
        return change('PUT', '%s/%s' % (SERVERS, tag), server)
    status, etag, text = call('GET', '%s/%s' % (SERVERS, name))
    if status != 200: sys.exit('Caddy answers %d for its server %s: %s' % (status, name, said(text)))
    server = json.loads(text)
    server['routes'] = [route] + (server.get('routes') or [])
    # A name alone would have the whole server speak https.
    if scheme == 'http' and port != '80':
        skip = server.setdefault('automatic_https', {}).setdefault('skip', [])
        if host not in skip: skip.append(host)
    change('PATCH', '%s/%s' % (SERVERS, name), server, etag)

def serve(color):
    found = find()
    if found is None: make(PLACES[color]); found = find()
    if found is None: sys.exit('Caddy took a route for %s and does not have it' % host)
    path, upstreams, etag, is_tagged = found
    if not is_tagged:
        change('PUT', path + '/@id', tag)
        path, upstreams, etag, _ = find()
    if color_of(upstreams[0].get('dial')) != color:
        change('PATCH', path + '/upstreams', [dict(upstreams[0], dial=PLACES[color])], etag)
    now = color_of(find()[1][0].get('dial'))
    if now != color: sys.exit('Caddy took the change, and sends to %s' % now)

# How the Caddy that answers here was started.
def words():
    status, _, text = call('GET', '/debug/pprof/cmdline')
    return text.split(chr(0)) if status == 200 else []

# From 2.11.2 on Caddy lists what was taken away until nothing of it is under way; before that it vanishes at once.
def lists_to_the_end():
    try: out = subprocess.run([words()[0], 'version'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=10).stdout.decode()
    except Exception: return False
    v = re.match('v?([0-9]+)[.]([0-9]+)[.]([0-9]+)', out)
    return v is not None and tuple(int(n) for n in v.groups()) >= (2, 11, 2)

if verb == 'ask':
    found = find()
    print('none' if found is None else color_of(found[1][0].get('dial')))
elif verb == 'serve': serve(sys.argv[9])
elif verb == 'resume': print('no' if 'run' in words() and '--resume' not in words() else 'yes')
elif verb == 'busy':
    status, _, text = call('GET', '/reverse_proxy/upstreams')
    counts = [u.get('num_requests', 0) for u in (json.loads(text) or []) if color_of(u.get('address')) == sys.argv[9]]
    if status != 200 or not counts and not lists_to_the_end(): sys.exit(1)
    print(sum(counts))`;
