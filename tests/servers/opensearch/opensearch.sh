#!/usr/bin/env bash
# Runs OpenSearch with k-NN in the foreground, on loopback and without the security plugin, its data in a folder: opensearch.sh PORT FOLDER
# Needs Java 21 or newer (find-java.sh), and Maven for the first run. The heap is OPENSEARCH_HEAP (512m). FOLDER/pid is this process: stop it by that id.
set -euo pipefail
port=$1
folder=$(realpath -m "$2")
here=$(cd "$(dirname "$0")" && pwd)
version=3.5.0
home=$here/target/opensearch-$version
java=$("$here/find-java.sh")
heap=${OPENSEARCH_HEAP:-512m}

if [[ ! -f "$home/plugins/opensearch-knn/plugin-descriptor.properties" ]]; then
  mvn -B -q -f "$here/pom.xml" process-resources
  # As unpacked, some files are for their owner alone.
  chmod -R a+rX "$here/target"
fi

mkdir -p "$folder"/{config,data,logs,tmp}
# It refuses to run as root. `exec` keeps the process, so that its id is the one that was written down.
as_user=()
if [[ "$(id -u)" == 0 ]]; then
  as_user=(setpriv --reuid=nobody --regid=nogroup --clear-groups --no-new-privs)
  # A checkout that only root may enter.
  if ! "${as_user[@]}" test -r "$home/lib"; then
    cp -r "$home" "$folder/home"
    home=$folder/home
  fi
fi
cp "$home/config/log4j2.properties" "$folder/config/"
cat >"$folder/config/opensearch.yml" <<YML
cluster.name: castmatch-tests-$port
node.name: tests
discovery.type: single-node
network.host: 127.0.0.1
http.port: $port
transport.port: 0
path.data: $folder/data
path.logs: $folder/logs
cluster.routing.allocation.disk.threshold_enabled: false
YML
echo $$ >"$folder/pid"
[[ "$(id -u)" != 0 ]] || chown -R nobody:nogroup "$folder"

# The path of the java agent is relative to the home.
cd "$home"
exec "${as_user[@]}" env -i PATH="$PATH" LANG=C.UTF-8 "$java" \
  -Xms"$heap" -Xmx"$heap" -XX:+UseSerialGC -XX:-OmitStackTraceInFastThrow \
  -XX:ErrorFile="$folder/logs/hs_err_%p.log" -Djava.io.tmpdir="$folder/tmp" -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
  --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
  --add-opens=java.base/java.nio=org.apache.arrow.memory.core,ALL-UNNAMED -javaagent:agent/opensearch-agent.jar \
  -Djna.nosys=true -Dio.netty.noUnsafe=true -Dio.netty.recycler.maxCapacityPerThread=0 \
  -Dlog4j.shutdownHookEnabled=false -Dlog4j2.disable.jmx=true -Djava.locale.providers=SPI,CLDR -Dopensearch.networkaddress.cache.ttl=60 \
  -Dopensearch.path.home="$home" -Dopensearch.path.conf="$folder/config" \
  -Dopensearch.distribution.type=zip -Dopensearch.bundled_jdk=false \
  -cp "$home/lib/*" org.opensearch.bootstrap.OpenSearch
