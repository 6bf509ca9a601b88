using System.Reflection.Metadata;

namespace DocIndex.Benchmarks.Compiling;

/// <summary>A type as a signature has it.</summary>
internal abstract record TypeShape
{
    /// <summary>A class or a struct with its arguments, which are none where it has no parameters.</summary>
    internal sealed record Named(DefinedType Definition, bool IsValue, IReadOnlyList<TypeShape> Arguments) : TypeShape;

    internal sealed record Primitive(PrimitiveTypeCode Code) : TypeShape;

    internal sealed record Vector(TypeShape Element) : TypeShape;

    internal sealed record Pointer(TypeShape Target) : TypeShape;

    internal sealed record Reference(TypeShape Target) : TypeShape;

    /// <summary>The parameter of a generic method, or else of its type.</summary>
    internal sealed record Parameter(int Index, bool IsOfMethod) : TypeShape;

    internal sealed record Modified(TypeShape Type, Named Modifier, bool IsRequired) : TypeShape;
}

/// <summary>A type where it is defined.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
internal sealed record DefinedType(MetadataReader Reader, TypeDefinitionHandle Handle, string Assembly)
{
    public TypeDefinition Definition => Reader.GetTypeDefinition(Handle);

    /// <summary>With the namespace, and with the types that it is nested in: "System.Array+EmptyArray`1".</summary>
    public string FullName => NameOf(Reader, Handle);

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var (name, outer) = (reader.GetString(type.Name), type.GetDeclaringType());
        if (!outer.IsNil) return NameOf(reader, outer) + "+" + name;
        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }
}
