using System.Globalization;

namespace DocIndex.Reading;

/// <summary>What pages that are only images would be read with: another text where another program, or other data, are installed, or none.</summary>
public static class RecognitionEquipment
{
    private const string Data = "/usr/share/tesseract-ocr";

    /// <summary>Looks at what is installed.</summary>
    public static string Describe(RecognitionOptions options)
    {
        if (!options.IsEnabled || ChildProcess.Find(options.Renderer) is not { } renderer || ChildProcess.Find(options.Recogniser) is not { } recogniser) return "none";
        var name = options.Language + ".traineddata";
        var data = Directory.Exists(Data) ? Directory.EnumerateFiles(Data, name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        return string.Join('/', new[] { renderer, recogniser, data }.Select(Size));
    }

    private static string Size(string? file) => file is null ? "0" : new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture);
}
