using System.Text;

namespace DocIndex.Publishing;

/// <summary>Files that are embedded in the program and written into every site.</summary>
internal static class EmbeddedFiles
{
    public static byte[] Bytes(string resource)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded in the assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(string resource) => Encoding.UTF8.GetString(Bytes(resource));
}
