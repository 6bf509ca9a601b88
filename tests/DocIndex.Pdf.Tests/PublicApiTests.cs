using System.Reflection;
using System.Text;

namespace DocIndex.Pdf.Tests;

/// <summary>The public surface is listed in PublicApi.txt, so that a change to it shows in the diff.</summary>
public sealed class PublicApiTests
{
    private const string Regenerate = "DOCINDEX_REGENERATE";

    [Fact]
    public void PublicApi_AsCompiled_IsTheListedOne()
    {
        var surface = Surface();
        if (Environment.GetEnvironmentVariable(Regenerate) is { Length: > 0 } target)
        {
            File.WriteAllText(Path.Combine(target, "PublicApi.txt"), surface);
            Assert.Fail($"PublicApi.txt was written to {target}; unset {Regenerate} and read the diff.");
        }
        surface.ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt")), $"Run once with {Regenerate} set to the folder of this test.");
    }

    private static string Surface()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(PdfDocument).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }
        return text.ToString();
    }

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type.IsAbstract && type.IsSealed ? "static class" : type.IsSealed ? "sealed class" : "class";

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
            return Enum.GetNames(type);
        return type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetProperties(Declared).Select(property => $"{Name(property.PropertyType)} {property.Name} {{ get;{(property.SetMethod is { IsPublic: true } ? " init;" : "")} }}"))
            .Concat(type.GetFields(Declared).Select(field => $"const {Name(field.FieldType)} {field.Name}"))
            .Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName && !IsOfARecord(method)).Select(method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})"));
    }

    /// <summary>What the compiler writes for every record says nothing.</summary>
    private static bool IsOfARecord(MethodInfo method) => method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue is "" ? "\"\"" : parameter.DefaultValue ?? "null") : "")}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
