/// The programs that show and change files.
package enum FileUtilities {
  /// All of them.
  package static var all: [Command] {
    [
      Command("ls", run: ls), Command("mkdir", run: mkdir), Command("rmdir", run: rmdir),
      Command("rm", run: rm), Command("cp", run: cp), Command("mv", run: mv),
      Command("ln", run: ln), Command("touch", run: touch), Command("chmod", run: chmod),
      Command("chown", run: chown), Command("chgrp", run: chgrp), Command("stat", run: stat),
      Command("readlink", run: readlink), Command("realpath", run: realpath),
      Command("basename", run: basename), Command("dirname", run: dirname),
      Command("mktemp", run: mktemp), Command("truncate", run: truncate),
      Command("fallocate", run: allocate), Command("dd", run: dd),
      Command("du", run: du), Command("df", run: df), Command("file", run: file),
      Command("tree", run: tree), Command("install", run: install), Command("unlink", run: unlink),
    ]
  }
}
