using System.Text.Json;
using DocIndex.Cli.CommandLine;
using DocIndex.Records;

namespace DocIndex.Cli.Output;

/// <summary>Results as JSON on standard output, written as records are.</summary>
internal static class DataOutput
{
    public static void Write<T>(Session session, T value) =>
        session.Terminal.Data.WriteLine(JsonSerializer.Serialize(value, RecordJson.Indented));
}
