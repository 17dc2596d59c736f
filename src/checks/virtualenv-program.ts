/**
 * Compares what is installed in an environment with files of requirements, by the environment's own Python. Its words: `files` or nothing, then the files.
 * It prints findings as `inspect` reads them. Versions are judged by the `packaging` that a pip brings, of whichever Python; without one only
 * `NAME==VERSION` can be.
 */
export const COMPARE_VIRTUALENV = `
import base64, glob, hashlib, importlib.metadata as metadata, os, re, sys
count, shown = {}, 20
def tell(kind, what):
    count[what] = count.get(what, 0) + 1
    if count[what] == 1 and len(count) <= 200: print(kind, what.replace('\\n', ' '))
def normal(name): return re.sub(r'[-_.]+', '-', name).lower()
have = {}
for one in metadata.distributions():
    try: have.setdefault(normal(one.metadata['Name']), one)
    except Exception: tell('!', 'what is installed in %s is damaged' % getattr(one, '_path', 'it'))
def find_packaging():
    base = os.path.join(sys.base_prefix, 'lib')
    places = [None, *glob.glob('/usr/share/python-wheels/pip-*.whl'), *glob.glob(os.path.join(os.path.dirname(os.__file__), 'ensurepip/_bundled/pip-*.whl'))]
    places += glob.glob(os.path.join(base, 'python3*/*-packages'))
    for place in places:
        if place: sys.path.insert(0, place)
        for name in 'pip._vendor.packaging', 'packaging':
            try: return __import__(name + '.requirements', fromlist=['Requirement']).Requirement
            except Exception: continue
Requirement = find_packaging()
def read(path, parent, limits):
    path = os.path.normpath(os.path.join(os.path.dirname(parent), path))
    if (path, limits) in seen: return
    seen.append((path, limits))
    try:
        with open(path, encoding='utf-8', errors='replace') as file: text = file.read()
    except OSError as error: return tell('?', '%s cannot be read: %s' % (path, error.strerror))
    for line in text.replace('\\\\\\n', ' ').splitlines():
        line = re.sub(r'(^|\\s)#.*$', '', line).strip()
        other = re.match(r'(?:(-r|--requirement)|-c|--constraint)[\\s=]*(\\S+)', line)
        if other: read(other.group(2), path, limits or not other.group(1))
        elif re.match(r'(-e|--editable)\\b|[./]|\\w+[+:]', line): notes.append(line)
        elif line and not line.startswith('-'): wanted.append((re.sub(r'\\s+--\\w.*$', '', line), path, limits))
seen, wanted, notes = [], [], []
for name in sys.argv[2:]: read(name, '', False)
extras, dangling = {}, []
class Plain:
    def __init__(self, text):
        found = re.match(r'([A-Za-z0-9._-]+)\\s*(?:\\[([^\\]]*)\\])?\\s*(?:==\\s*([^\\s;,*]+))?\\s*$', text)
        if not found: raise ValueError(text)
        self.name, self.extras, self.version, self.marker, self.url = found.group(1), set(), found.group(3), None, None
        self.specifier = '==' + found.group(3) if found.group(3) else ''
def judge(text, ask, missing, different, extra=('',), limits=False):
    try: one = (Requirement or Plain)(text)
    except Exception: return notes.append(text)
    if one.marker is not None and not any(one.marker.evaluate({'extra': each}) for each in extra): return
    name = normal(one.name)
    dist = have.get(name)
    if dist is None: return None if limits else tell('!', missing % one.name)
    new = set(one.extras) - extras.setdefault(name, set())
    if new: extras[name] |= new; dangling.append(name)
    if one.url: return
    fits = one.specifier.contains(dist.version, prereleases=True) if Requirement else one.version in (None, dist.version)
    if str(one.specifier) and not fits: tell('!', different % (one.name, dist.version, one.specifier))
for text, path, limits in wanted:
    by = path.replace('%', '%%')
    judge(text, path, '%s is missing, which ' + by + ' names', '%s %s is installed, and ' + by + ' wants %s', limits=limits)
dangling = list(have)
while dangling:
    name = dangling.pop()
    dist = have[name]
    by = ('%s %s' % (dist.metadata['Name'], dist.version)).replace('%', '%%')
    for text in (dist.requires or []) if Requirement else []:
        judge(text, name, by + ' needs %s, which is missing', '%s %s is installed, and ' + by + ' needs %s', extra=('', *extras.get(name, ())))
changed = 0
for dist in have.values() if sys.argv[1] == 'files' else []:
    for file in dist.files or []:
        if file.hash is None: continue
        try:
            with open(file.locate(), 'rb') as opened: data = opened.read()
            if base64.urlsafe_b64encode(hashlib.new(file.hash.mode, data).digest()).rstrip(b'=').decode() == file.hash.value: continue
            what = '%s of %s was changed'
        except OSError: what = '%s of %s is gone'
        changed += 1
        if changed <= shown: tell('!', what % (file, dist.metadata['Name']))
if changed > shown: tell('!', '%d more installed files differ' % (changed - shown))
made = ''
try:
    with open(os.path.join(sys.prefix, 'pyvenv.cfg'), encoding='utf-8') as file: made = file.read()
except OSError: tell('!', '.venv has no pyvenv.cfg')
made = re.search(r'^version(?:_info)?\\s*=\\s*(\\d+\\.\\d+)', made, re.M)
runs = '%d.%d' % sys.version_info[:2]
if made and made.group(1) != runs: tell('!', '.venv was made with Python %s and runs Python %s, which does not see its packages' % (made.group(1), runs))
rest = '; not judged: ' + ', '.join(notes[:3]) + (' and %d more' % (len(notes) - 3) if len(notes) > 3 else '') if notes else ''
if not Requirement: rest += '; ranges and conflicts are not judged, because no pip is there'
print('= Python %d.%d.%d with %d packages' % (*sys.version_info[:3], len(have)) + rest)
`;
