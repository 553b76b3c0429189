"""Loads and validates many files with Arelle in one process.

Standard input is one JSON object: {"cache": DIR, "files": [{"file": PATH, "packages": [PATH], "save": PATH or null,
"trees": bool, "calculation": "truncation" or null}]}.
Each file is loaded on its own, offline and without any saved settings. Standard output is one JSON line a file:
{"file": PATH, "loaded": bool, "log": [{"level", "code", "message"}], "trees": {ROLE: [[CONCEPT, LABEL]]}}. With "save", Arelle's plugin
saveLoadableOIM writes the facts that it extracted as xBRL-JSON.
"""

import json
import os
import sys
import traceback

# Arelle writes to standard output; results have it to themselves.
results = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

from arelle.api.Session import Session  # noqa: E402
from arelle import XbrlConst  # noqa: E402
from arelle.RuntimeOptions import RuntimeOptions  # noqa: E402


# Endings of files that state a fact in each place that prints it: duplicates that agree are as they should be.
INLINE = (".xhtml", ".xbri")

# Endings of files that are judged as report packages, whatever they look like.
PACKAGES = (".xbri", ".xbr", ".xbrx", ".zip")


def options(job, entry):
    save = entry.get("save")
    return RuntimeOptions(
        entrypointFile=entry["file"],
        packages=entry["packages"],
        cacheDirectory=job["cache"],
        internetConnectivity="offline",
        disablePersistentConfig=True,
        validate=True,
        calcs="c11t" if entry.get("calculation") == "truncation" else "c11r",
        utrValidate=True,
        validateDuplicateFacts="inconsistent" if entry["file"].endswith(INLINE) else "all",
        validateXmlOim=True,
        reportPackage=entry["file"].endswith(PACKAGES),
        keepOpen=True,
        logFormat="[%(messageCode)s] %(message)s",
        plugins="saveLoadableOIM" if save else None,
        pluginOptions={"saveLoadableOIM": save} if save else None,
    )


def trees(model):
    """Presentation trees by role: concepts and their labels as shown, each line after the one above it."""
    relations = model.relationshipSet(XbrlConst.parentChild)
    found = {}
    for role in relations.linkRoleUris:
        tree = model.relationshipSet(XbrlConst.parentChild, role)
        lines = []

        def walk(concept, preferred):
            label = concept.label(preferredLabel=preferred, lang="en", fallbackToQname=False)
            lines.append([str(concept.qname), label])
            for relation in tree.fromModelObject(concept):
                walk(relation.toModelObject, relation.preferredLabel)

        for root in tree.rootConcepts:
            walk(root, None)
        found[role] = lines
    return found


def check(job, entry):
    with Session() as session:
        session.run(options(job, entry), logFileName="logToBuffer")
        records = json.loads(session.get_logs("json"))["log"]
        models = session.get_models()
        loaded = any(model.modelDocument is not None for model in models)
        presented = trees(models[0]) if entry.get("trees") and loaded else {}
    log = [
        {"level": r.get("level", "").upper(), "code": r.get("code", ""), "message": r["message"]["text"]}
        for r in records
    ]
    return {"file": entry["file"], "loaded": loaded, "log": log, "trees": presented}


def main():
    job = json.load(sys.stdin)
    for entry in job["files"]:
        try:
            result = check(job, entry)
        except Exception:  # A file that Arelle falls over is rejected; the run goes on.
            message = traceback.format_exc()
            result = {
                "file": entry["file"],
                "loaded": False,
                "log": [{"level": "CRITICAL", "code": "exception", "message": message}],
            }
        results.write(json.dumps(result) + "\n")
        results.flush()


main()
