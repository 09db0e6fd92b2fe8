"""Compares what the real kubectl and the simulated one build of random kustomizations, byte for byte.

    python3 Tests/Conformance/kustomizations.py --pilgi .build/release/pilgi --program kubectl.1.32
        [--count 300] [--seed 1]

Every case is a base, often a component, and an overlay with some of the fields of a kustomization, good ones
and bad ones. Exit status 1 when more than one of a hundred is not alike.
"""
import concurrent.futures
import json
import pathlib
import random
import re
import shlex
import shutil
import sys
import tempfile

from clients import Kubectl
from comparison import options, report, run_simulated
from kustomization_inputs import FILES, GENERATED, HIDDEN, PATCHES, PLAIN, REPLACEMENTS, SMALL


class Cases:
    """Folders of files, the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def case(self):
        """The files of a case, by their paths."""
        files = {f"base/{name}": text for name, text in FILES.items()}
        chosen = ["deployment.yaml", "service.yaml", "settings.yaml"]
        chosen += [name for name in FILES if name not in chosen and self.random.random() < 0.4]
        self.random.shuffle(chosen)
        base = {"resources": chosen}
        if self.random.random() < 0.5:
            base["configMapGenerator"] = [self.random.choice(GENERATED[:6])]
        if self.random.random() < 0.3:
            name = self.random.choice(["namePrefix", "labels", "commonAnnotations"])
            base[name] = self.random.choice(SMALL[name])
        overlay = {"resources": ["../base"]}
        for name in self.random.sample(sorted(SMALL), self.random.choice([0, 1, 1, 2, 3])):
            if name == "foo" and self.random.random() < 0.8:
                continue
            overlay[name] = self.random.choice(SMALL[name])
        if self.random.random() < 0.5:
            overlay["patches"] = self.random.sample(PATCHES, self.random.choice([1, 1, 2]))
        if self.random.random() < 0.15:
            overlay["patchesStrategicMerge"] = ["patch.yaml"]
        if self.random.random() < 0.25:
            overlay["replacements"] = self.random.sample(REPLACEMENTS, 1)
        if self.random.random() < 0.4:
            overlay["configMapGenerator"] = [self.random.choice(GENERATED)]
        if self.random.random() < 0.3:
            overlay["secretGenerator"] = [self.random.choice(HIDDEN)]
        if self.random.random() < 0.2:
            overlay["generatorOptions"] = self.random.choice(
                [{"disableNameSuffixHash": True}, {"labels": {"g": "1"}}, {"annotations": {"g": "2"}}])
        if self.random.random() < 0.2:
            overlay["components"] = ["../part"]
        if self.random.random() < 0.04:
            overlay["resources"].append("none.yaml")
        part = {"apiVersion": "kustomize.config.k8s.io/v1alpha1", "kind": "Component",
                "patches": [self.random.choice(PATCHES[:6])]}
        files["overlay/patch.yaml"] = self.random.choice(PATCHES[:6])["patch"]
        for name, text in PLAIN.items():
            files[f"base/{name}"] = files[f"overlay/{name}"] = text
        for folder, plan in [("base", base), ("overlay", overlay), ("part", part)]:
            files[f"{folder}/kustomization.yaml"] = json.dumps(plan, indent=1) + "\n"
        return files


def comparable(_, answer):
    """An answer without addresses in memory."""
    return [answer[0], answer[1], re.sub(r"&{0x[0-9a-f]+ (<nil>|0x[0-9a-f]+)}", "&{}", answer[2])]


def written(files):
    """A shell script that writes the files and builds the overlay."""
    lines = ["mkdir -p base overlay part"]
    lines += [f"printf %s {shlex.quote(text)} > {name}" for name, text in files.items()]
    return "\n".join([*lines, "kubectl kustomize overlay"])


def main():
    arguments = options("Compares what kubectl builds of kustomizations.", count=300)
    cases = Cases(arguments.seed)
    wanted = [cases.case() for _ in range(arguments.count)]
    client = Kubectl(shutil.which(arguments.program) or arguments.program)

    def real(files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(exist_ok=True)
                path.write_text(text)
            return client.answer(["kustomize", "overlay"], folder)

    try:
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            expected = list(pool.map(real, wanted))
    finally:
        client.close()
    found = run_simulated(arguments.pilgi, [written(files) for files in wanted])
    return report(
        arguments, "kustomizations", wanted, expected, found,
        lambda files: [f"{name}: " + json.dumps(json.loads(files[f"{name}/kustomization.yaml"]))
                       for name in ["base", "part", "overlay"]],
        comparable)


if __name__ == "__main__":
    sys.exit(main())
