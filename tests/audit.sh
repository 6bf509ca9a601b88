#!/usr/bin/env bash
# Fails where the package feed knows one of the packages to be vulnerable. A feed that does not answer, or that knows of no vulnerabilities at all, is said and
# no failure: what it would answer is tried on a package that is known to be vulnerable.
set -euo pipefail
cd "$(dirname "$0")/.."
probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
cat > "$probe/Probe.csproj" << 'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
PROJECT
vulnerable() { timeout 120 dotnet list "$1" package --vulnerable --include-transitive 2> /dev/null | grep -A 200 'has the following vulnerable packages'; }

if ! timeout 60 dotnet restore "$probe" --verbosity quiet -p:NuGetAudit=false > /dev/null 2>&1 || ! vulnerable "$probe/Probe.csproj" > /dev/null; then
	echo "Packages were not scanned: the feed does not tell which are vulnerable." >&2
	exit 0
fi
if found=$(vulnerable DocIndex.sln); then
	echo "$found" >&2
	exit 1
fi
echo "No package is known to be vulnerable." >&2
