import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where the server's programs stand: Debian keeps them apart, by version. */
const programs = () => {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
};

const idOf = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);

/** PostgreSQL refuses to run as root: then it runs as the user that its package makes. */
const identity = () => (process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {});

/**
 * A server of its own in `folder`, reached by a socket there; undefined where PostgreSQL is not installed. `run` gives
 * the rows of a query as CSV.
 */
export const startPostgres = (folder) => {
  const bin = programs();
  if (bin === undefined) return undefined;
  const as = identity();
  const data = join(folder, "postgres");
  mkdirSync(data);
  if (as.uid !== undefined) {
    chmodSync(folder, 0o755);
    chownSync(data, as.uid, as.gid);
  }
  const call = (program, ...args) => {
    const { status, stdout, stderr, error } = spawnSync(join(bin, program), args, {
      cwd: folder,
      encoding: "utf8",
      ...as,
    });
    if (status !== 0) throw new Error(`${program}: ${stderr ?? ""}${error?.message ?? ""}`);
    return stdout;
  };
  call(
    "initdb",
    "--pgdata",
    join(data, "cluster"),
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--no-locale",
    "--username",
    "tanshin",
  );
  const options = `-c listen_addresses='' -c unix_socket_directories='${data}' -c fsync=off`;
  // The server keeps what it is given: its output goes to a file, or this would wait for it.
  call(
    "pg_ctl",
    "--pgdata",
    join(data, "cluster"),
    "--log",
    join(data, "log"),
    "--options",
    options,
    "--wait",
    "start",
  );
  return {
    run: (code, csv) => {
      const args = [
        "--no-psqlrc",
        "--quiet",
        "--set",
        "ON_ERROR_STOP=1",
        "--host",
        data,
        "--username",
        "tanshin",
        "--dbname",
        "postgres",
        ...(csv ? ["--csv"] : []),
      ];
      const { status, stdout, stderr } = spawnSync(join(bin, "psql"), args, {
        cwd: folder,
        input: code,
        encoding: "utf8",
      });
      return status === 0 ? { output: stdout } : { error: stderr };
    },
    stop: () => call("pg_ctl", "--pgdata", join(data, "cluster"), "--mode", "immediate", "stop"),
  };
};
