#!/usr/bin/env python3
"""Writes the tables that the simulated Kubernetes reads.

usage: kubernetes-tables.py types KUBERNETES-API.json API APIMACHINERY
           > Sources/Simulator/Kubernetes/API/TypeTable+Data.swift
       kubernetes-tables.py help KUBECTL > Sources/Simulator/Kubernetes/Kubectl/CommandTable+Data.swift
       kubernetes-tables.py differences KUBECTL.1.N … KUBECTL.1.M
           > Sources/Simulator/Kubernetes/Versions/ClientDifferences+Data.swift

`types` takes what an API server says of its resources and types; `help` asks the real client for the help of
each of its commands, from which the simulator takes the commands, their flags and their words; `differences` asks
clients of several versions, one after the other and without a gap, which commands and flags not all of them have.
"""
import json, os, re, subprocess, sys

HEADER = "// Made by Tools/kubernetes-tables.py; not to be edited by hand.\n\n"


def short(name):
    for prefix in ('io.k8s.apimachinery.pkg.apis.', 'io.k8s.apimachinery.pkg.util.', 'io.k8s.apimachinery.pkg.api.',
                   'io.k8s.apimachinery.pkg.', 'io.k8s.api.', 'io.k8s.kube-aggregator.pkg.apis.',
                   'io.k8s.apiextensions-apiserver.pkg.apis.'):
        if name.startswith(prefix): return name[len(prefix):]
    return name


def kind_of(field):
    if 'ref' in field: return '@' + short(field['ref'])
    if 'list' in field: return '[]' + kind_of(field['list'])
    if 'map' in field: return '{}' + kind_of(field['map'])
    key = (field.get('type'), field.get('format'))
    return {('string', 'byte'): 'y', ('integer', 'int32'): 'i', ('integer', 'int64'): 'l', ('integer', None): 'l',
            ('boolean', None): 'b', ('number', 'double'): 'd', ('object', None): 'o', ('any', None): 'a',
            ('string', 'int-or-string'): 'x'}.get(key, 's')


def structs(text):
    """The fields of the Go structs of a source, in order: name, Go type, whether they are left out when empty."""
    found = {}
    for name, body in re.findall(r'^type (\w+) struct \{\n(.*?)^\}', text, re.M | re.S):
        rows = []
        for line in body.splitlines():
            row = re.match(r'\s*(?:(\w+)\s+)?(\S+)\s+`.*?json:"([\w$]*)((?:,\w+)*)"', line)
            if row:
                rows.append((row[3], row[2], row[4].split(',')))
        found[name] = rows
    return found


def orders(api, machinery):
    """`core.v1.Container` → its fields' notation: their place, `p` for pointers and the like, `z` for those printed
    when they are empty."""
    def sources(repository, pattern):
        tree = subprocess.run(['git', '-C', repository, 'ls-tree', '-r', '--name-only', 'v0.32.4'],
                              capture_output=True, text=True, check=True).stdout
        for path in tree.splitlines():
            if found := re.fullmatch(pattern, path):
                yield found, subprocess.run(['git', '-C', repository, 'show', 'v0.32.4:' + path], capture_output=True,
                                            text=True, check=True).stdout

    packages = {}
    for found, text in sources(api, r'(\w+)/(v\d\w*)/types\w*\.go'):
        packages.setdefault(f'{found[1]}.{found[2]}', {}).update(structs(text))
    for found, text in sources(machinery, r'pkg/apis/meta/(v1)/types\.go'):
        packages.setdefault('meta.v1', {}).update(structs(text))
    packages['meta.v1']['Time'] = [('', '', [])]

    def fields(package, name):
        for field, kind, options in packages[package].get(name, []):
            if 'inline' in options or not field:
                inner = kind.lstrip('*')
                home, inner = ('meta.v1', inner[7:]) if inner.startswith('metav1.') else (package, inner)
                yield from fields(home, inner) if inner in packages.get(home, {}) else ()
            else:
                yield field, kind, options

    def is_struct(package, kind):
        if kind.startswith('metav1.'): package, kind = 'meta.v1', kind[7:]
        elif kind.startswith('v1.'): package, kind = 'core.v1', kind[3:]
        return kind in packages[package]

    result = {}
    for package, found in packages.items():
        for name in found:
            result[f'{package}.{name}'] = {
                field: f'g{place}' + ('p' if kind.startswith('*') else '')
                + ('z' if 'omitempty' not in options or is_struct(package, kind) else '')
                for place, (field, kind, options) in enumerate(fields(package, name))}
    return result


def types(path, api, machinery):
    table = json.load(open(path))
    places = orders(api, machinery)
    lines = []
    for row in table['resources']:
        lines.append(' '.join([
            'R', row['name'], row['apiVersion'], row['kind'], 'n' if row['namespaced'] else 'c',
            ','.join(row['shortNames']) or '-', ','.join(row['verbs']) or '-', ','.join(row['categories']) or '-']))
    for name, row in sorted(table['types'].items()):
        if 'alias' in row:
            lines.append(f'A {short(name)} {kind_of(row["alias"])}')
            continue
        kinds = ','.join((g['group'] + '/' if g['group'] else '') + g['version'] + ':' + g['kind'] for g in row.get('gvk', []))
        lines.append(f'T {short(name)}' + (f' {kinds}' if kinds and len(row.get('gvk', [])) == 1 else ''))
        required = set(row.get('required', []))
        for field, info in sorted(row.get('fields', {}).items()):
            words = [field, kind_of(info)]
            if field in required: words.append('r')
            if info.get('enum'): words.append('e=' + ','.join(info['enum']))
            if info.get('mergeKey'): words.append('k=' + info['mergeKey'])
            if info.get('mapKeys'): words.append('m=' + ','.join(info['mapKeys']))
            if info.get('listType') == 'set': words.append('set')
            if place := places.get(short(name), {}).get(field): words.append(place)
            lines.append(' ' + ' '.join(words))
    body = '\n'.join('    ' + line for line in lines)
    print(HEADER + 'extension TypeTable {\n  static let source: StaticString = #"""\n' + body + '\n    """#\n}')


def help_of(client, words):
    environment = {'HOME': '/nonexistent', 'PATH': '/usr/bin:/bin', 'KUBECONFIG': '/nonexistent'}
    return subprocess.run([client] + words + ['--help'], capture_output=True, text=True, env=environment).stdout


def commands(client):
    found = {}

    def visit(words):
        text = help_of(client, words)
        found[' '.join(['kubectl'] + words)] = text
        for section in re.findall(r'^[^\n]*(?:Commands|Other Commands)[^\n]*:\n((?:  \S[^\n]*\n)+)', text, re.M):
            for line in section.splitlines():
                name = line.split()[0]
                if name != 'help': visit(words + [name])

    visit([])
    for extra in (['options'], ['alpha'], ['help']):
        environment = {'HOME': '/nonexistent', 'PATH': '/usr/bin:/bin'}
        if extra == ['options']:
            found['kubectl options'] = subprocess.run([client] + extra, capture_output=True, text=True, env=environment).stdout
        else:
            found['kubectl ' + extra[0]] = help_of(client, extra)
    return found


def helps(client):
    parts = []
    for name, text in sorted(commands(client).items()):
        parts.append('\x01' + name + '\n' + text)
    text = ''.join(parts)
    assert '"""#' not in text
    # A tab, a control character or a space at a line's end would not survive an editor.
    text = text.replace('\x01', '§').replace('\t', '→')
    text = re.sub(r' +$', lambda m: '·' * len(m.group()), text, flags=re.M)
    body = '\n'.join('    ' + line if line else '' for line in text.rstrip('\n').split('\n'))
    print(HEADER + 'extension CommandTable {\n  static let source: StaticString = #"""\n' + body + '\n    """#\n}')


def minor(client):
    """The minor version of a client."""
    answer = subprocess.run([client, 'version', '--client', '-o', 'json'], capture_output=True, text=True, check=True)
    return int(json.loads(answer.stdout)['clientVersion']['minor'])


def parts(client):
    """The commands of a client, and their flags as its help writes them."""
    found = set()
    for path, text in commands(client).items():
        if path in ('kubectl alpha', 'kubectl help'): continue
        found.add((path, ''))
        for line in text.splitlines():
            # Where a value's place in the home or the like is shown, it is not the client's.
            if flag := re.fullmatch(r'    ((?:-\w, |    )?--[\w-]+=.*):', line):
                found.add((path, flag[1].strip()))
    return found


def differences(*clients):
    """Rows `FIRST LAST COMMAND [FLAG]`: the versions between which a client has it; `-` where no end was seen."""
    tables = {minor(client): parts(client) for client in clients}
    versions = sorted(tables)
    assert versions == list(range(versions[0], versions[-1] + 1)), 'a version is missing between the clients'
    rows = []
    for path, flag in sorted(set().union(*tables.values())):
        having = [version for version in versions if (path, flag) in tables[version]]
        if having == versions or flag and not any((path, '') in tables[v] and v not in having for v in versions): continue
        starts = [version for version in having if version - 1 not in having]
        for start in starts:
            end = start
            while end + 1 in having: end += 1
            rows.append(f'{"-" if start == versions[0] else start} {"-" if end == versions[-1] else end} {path}'
                        + (f' {flag}' if flag else ''))
    body = '\n'.join('    ' + row for row in rows)
    assert '"""#' not in body
    print(HEADER + '// From the clients 1.%d to 1.%d.\n\n' % (versions[0], versions[-1])
          + 'extension ClientDifferences {\n  static let source: StaticString = #"""\n' + body + '\n    """#\n}')


if __name__ == '__main__':
    known = {'types': (types, 3), 'help': (helps, 1), 'differences': (differences, None)}
    count = known[sys.argv[1]][1] if len(sys.argv) > 1 and sys.argv[1] in known else 0
    if len(sys.argv) < 3 or count is not None and len(sys.argv) != count + 2:
        sys.exit(__doc__)
    known[sys.argv[1]][0](*sys.argv[2:])
