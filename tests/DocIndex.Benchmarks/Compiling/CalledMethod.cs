using System.Text.RegularExpressions;

namespace DocIndex.Benchmarks.Compiling;

/// <summary>
/// A method that the runtime had to compile: of an instance of a generic type, or itself an instance of a generic
/// method. Names are as reflection writes them, with <c>System.__Canon</c> for any type of references.
/// </summary>
/// <param name="Assembly">Simple name of the assembly that defines the type; null where it was not said.</param>
/// <param name="Type">Its full name with its arguments: "System.Collections.Generic.List`1[System.Char]".</param>
/// <param name="Arguments">Those of the method itself, in brackets; empty where it has none.</param>
internal sealed partial record CalledMethod(string? Assembly, string Type, string Name, string Arguments)
{
    /// <summary>The type of what the compiler itself adds to an assembly, of which many have one.</summary>
    public const string Details = "<PrivateImplementationDetails>";

    /// <summary>
    /// Reads what the runtime writes with DOTNET_PerfMapEnabled=3 (a file for each process, which says which instance
    /// of a type it is) and with DOTNET_JitDisasmSummary=1 (which says which instance of a method). Other lines, and
    /// those that two processes wrote over each other, are left out.
    /// </summary>
    public static IEnumerable<CalledMethod> Read(IEnumerable<string> files) =>
        files.SelectMany(File.ReadLines).Select(line => OfType(line) ?? OfMethod(line)).OfType<CalledMethod>()
            .Distinct();

    private static CalledMethod? OfType(string line)
    {
        var read = InMap().Match(line);
        return read.Success ? new(read.Groups[1].Value, read.Groups[2].Value, read.Groups[3].Value, "") : null;
    }

    private static CalledMethod? OfMethod(string line)
    {
        var read = InSummary().Match(line);
        if (!read.Success) return null;
        var (type, name, arguments) = (read.Groups[1].Value, read.Groups[2].Value, read.Groups[3].Value);
        return new CalledMethod(null, Written(type), name, Written(arguments));
    }

    /// <summary>The compiler has words of its own for primitive types.</summary>
    private static string Written(string type) => Primitive().Replace(type, found => "System." + found.Value switch
    {
        "bool" => "Boolean", "char" => "Char", "sbyte" => "SByte", "byte" or "ubyte" => "Byte",
        "short" => "Int16", "ushort" => "UInt16", "int" => "Int32", "uint" => "UInt32", "long" => "Int64",
        "ulong" => "UInt64", "float" => "Single", "double" => "Double", "nint" => "IntPtr", _ => "UIntPtr",
    });

    // 0x7f… 1c instance void [System.Linq] System.Linq.Lookup`2[System.Int32,System.__Canon]::Resize()[QuickJitted]
    [GeneratedRegex(@" \[([A-Za-z0-9_.]+)\] (\S+`\d\S*?)::([^(]+)\(.*\[QuickJitted\]$")]
    private static partial Regex InMap();

    // 12: JIT compiled System.Linq.Enumerable:ToArray[int](System.Collections.Generic.IEnumerable`1[int]) [Tier0, …
    [GeneratedRegex(@"JIT compiled ([^:(\s]+):([^\[(\s]+)(\[\S+?\])\(.*\) \[Tier0")]
    private static partial Regex InSummary();

    [GeneratedRegex(@"(?<=[\[,])(s?byte|u?byte|bool|char|u?short|u?int|u?long|float|double|nint|nuint)(?=[\],\[])")]
    private static partial Regex Primitive();
}
