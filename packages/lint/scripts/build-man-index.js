/**
 * Write `src/packs/man-pages.ts`: which manual pages exist in which section.
 *
 * Usage: `npm run data -w @inkstone/lint`, on a Debian system with `apt-get`
 * and `dpkg-deb` and lists of packages (`apt-get update`). The packages are
 * fetched into a temporary folder and never installed. It is run by hand when
 * the list of packages changes, or a new Debian is to be followed.
 *
 * From the file lists it takes names and sections: facts. From the synopses it
 * takes one thing more, the names of functions whose only argument is a
 * number: `close(3)` and `exit(1)` are calls far more often than pages.
 */

import {execFileSync} from 'node:child_process'
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'

// What drafts about Linux mention. A name is only judged if it is known, and
// then all of its sections must be: hence `cron` and `time`, whose pages share
// names with system calls and formats.
const packages = [
  'acl attr bash binutils bpftool bpftrace bsdextrautils',
  'bsdutils btrfs-progs bzip2 coreutils cpio cron cryptsetup cryptsetup-bin',
  'criu curl dash dbus debianutils diffutils dmsetup dosfstools e2fsprogs',
  'elfutils ethtool file findutils gawk gdb grep gzip hdparm hostname',
  'init iproute2 iptables iputils-ping iputils-tracepath iotop kexec-tools',
  'keyutils kmod less libc-bin libcap2-bin libpam-modules',
  'login logrotate lsof ltrace lvm2 make makedumpfile',
  'man-db manpages manpages-dev mdadm mount nfs-common nfs-kernel-server',
  'net-tools netcat-openbsd nftables numactl openssh-client openssh-server',
  'passwd patch procps psmisc rsync rsyslog screen sed smartmontools',
  'socat strace sudo sysstat systemd systemd-coredump sysvinit-utils tar',
  'tcpdump time tmux udev util-linux util-linux-extra',
  'uuid-runtime valgrind vim-common wget xfsprogs xz-utils zstd'
]
  .join(' ')
  .split(' ')

// Utilities that the shell itself does: POSIX has a page in section 1.
const shellPages =
  'alias bg cd command echo exec exit export fc fg getopts hash jobs kill ' +
  'printf pwd read set shift test times trap type ulimit umask unalias unset ' +
  'wait'

// Without internals and unit files, whose section nobody gets wrong.
const nameOfPage = /^(?!__|.*\.(?:mount|service|socket)$)[A-Za-z_][\w.+:-]*$/

// `int close(int fd );` and `double sqrt(double x );`, but no pointer.
const prototypeOfNumber =
  /\b([a-z_]\w*) ?\( ?(?:(?:unsigned|signed|long|short|int|char|double|float|[a-z]+_t) ?)+\w* ?\)/g

// Not of one number, but written with one: `kill(9)` is the signal.
const signals = ['kill']

const folder = mkdtempSync(path.join(tmpdir(), 'man-index-'))
try {
  const asRoot = ['-o', 'APT::Sandbox::User=root']
  execFileSync('apt-get', ['download', '-qq', ...asRoot, ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  write(readdirSync(folder).filter((name) => name.endsWith('.deb')))
} finally {
  rmSync(folder, {force: true, recursive: true})
}

/**
 * Read all packages and write the module.
 *
 * @param {Array<string>} archives - names of the files in `folder`
 */
function write(archives) {
  /** @type {Map<string, Set<string>>} section to names */
  const sections = new Map()
  for (const name of shellPages.split(' ')) add(sections, '1', name)
  for (const archive of archives) {
    for (const page of listPages(path.join(folder, archive))) {
      add(sections, page.section, page.name)
    }
  }
  const manual = archives.find((name) => name.startsWith('manpages-dev_'))
  const calls = findNumberCalls(path.join(folder, manual))
  const target = fileURLToPath(
    new URL('../src/packs/man-pages.ts', import.meta.url)
  )
  const text = toModule(archives, sections, calls)
  writeFileSync(target, text)
  const names = new Set(
    Array.from(sections.values(), (set) => Array.from(set)).flat()
  )
  process.stdout.write(`${names.size} names, ${text.length} bytes\n`)
}

/** Put a name into a section. */
function add(sections, section, name) {
  const names = sections.get(section)
  if (names) names.add(name)
  else sections.set(section, new Set([name]))
}

/**
 * The pages in one package: regular files and links, no translations.
 *
 * `./usr/share/man/man3/size_t.3type.gz -> …` is `size_t` in section 3.
 *
 * @param {string} archive - path of the `.deb`
 * @returns {Array<{name: string, section: string}>}
 */
function listPages(archive) {
  const list = execFileSync('dpkg-deb', ['-c', archive], {
    encoding: 'utf8',
    maxBuffer: 1 << 26
  })
  const pages = []
  for (const line of list.split('\n')) {
    const match =
      /\.\/usr\/share\/man\/man(\d)\/(\S+)\.\d[a-z]*(?:\.gz)?(?: |$)/.exec(line)
    if (match && nameOfPage.test(match[2])) {
      pages.push({name: match[2], section: match[1]})
    }
  }
  return pages
}

/**
 * Functions of the C library and system calls that take one number.
 *
 * @param {string} archive - path of manpages-dev
 * @returns {Set<string>}
 */
function findNumberCalls(archive) {
  const tree = path.join(folder, 'manual')
  execFileSync('dpkg-deb', ['-x', archive, tree])
  const names = new Set(signals)
  for (const section of ['man2', 'man3']) {
    const pages = path.join(tree, 'usr/share/man', section)
    for (const entry of readdirSync(pages, {withFileTypes: true})) {
      if (!entry.isFile()) continue
      const page = gunzipSync(readFileSync(path.join(pages, entry.name)))
      for (const name of findPrototypes(page.toString())) names.add(name)
    }
  }
  return names
}

/** Names in the synopsis of a page whose prototype has one number. */
function findPrototypes(page) {
  const [, synopsis = ''] = page.split(/^\.SH SYNOPSIS$/m)
  const plain = synopsis
    .split(/^\.SH /m)[0]
    .replaceAll(/^\.[A-Z]+ ?/gm, '')
    .replaceAll(/\\f.|["\\]/g, '')
    .replaceAll(/\s+/g, ' ')
  return Array.from(plain.matchAll(prototypeOfNumber), (match) => match[1])
}

/** The module's text: one template literal a section, 96 columns wide. */
function toModule(archives, sections, calls) {
  const sources = archives
    .map((name) => decodeURIComponent(name).split('_').slice(0, 2).join(' '))
    .toSorted()
  const parts = [...sections.keys()].toSorted().map((section) => {
    return `  '${section}': \`\n${wrap(sections.get(section), 96)}\n\``
  })
  return `// Generated by scripts/build-man-index.js; do not edit.
//
// Names and sections of manual pages, taken from the file lists of Debian
// packages. These are facts; no text of a manual is in this file.
//
// Sources:
${wrap(new Set(sources.map((source) => source.replace(' ', '='))), 76, '//   ')}

/** Names of pages, separated by white space, per section. */
export const manPages = {
${parts.join(',\n')}
} as const

/** Functions whose only argument is a number: \`close(3)\` is a call. */
export const numberCalls = \`
${wrap(calls, 96)}
\`
`
}

/** Join names in code unit order to lines of at most \`width\`. */
function wrap(names, width, prefix = '') {
  const lines = []
  let line = ''
  for (const name of [...names].toSorted()) {
    if (line !== '' && line.length + 1 + name.length > width) {
      lines.push(prefix + line)
      line = ''
    }
    line += line === '' ? name : ` ${name}`
  }
  return [...lines, prefix + line].join('\n')
}
