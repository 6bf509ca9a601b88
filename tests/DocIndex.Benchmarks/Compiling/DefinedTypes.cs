using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DocIndex.Benchmarks.Compiling;

/// <summary>The types that the assemblies of some folders define, and what names and signatures say of them.</summary>
internal sealed class DefinedTypes : ISignatureTypeProvider<TypeShape, string>, IDisposable
{
    private readonly List<PEReader> _files = [];
    private readonly Dictionary<(string Assembly, string Name), DefinedType> _inAssembly = [];
    private readonly Dictionary<string, DefinedType> _anywhere = new(StringComparer.Ordinal);

    public DefinedTypes(IEnumerable<string> folders)
    {
        var files = folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll"));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var assembly = new PEReader(File.OpenRead(file));
            _files.Add(assembly);
            if (assembly.HasMetadata && assembly.GetMetadataReader() is { IsAssembly: true } reader) Take(reader);
        }
    }

    /// <summary>Simple names of the assemblies that define a type of this name.</summary>
    public IEnumerable<string> Defining(string name) =>
        _inAssembly.Keys.Where(key => key.Name == name).Select(key => key.Assembly);

    /// <summary>The type that a name with arguments in brackets means.</summary>
    /// <exception cref="FormatException">There is no such type here.</exception>
    public TypeShape Parse(string text, string? assembly)
    {
        if (text.EndsWith("[]", StringComparison.Ordinal)) return new TypeShape.Vector(Parse(text[..^2], null));
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        var type = Find(bracket < 0 ? text : text[..bracket], assembly);
        var arguments = bracket < 0 ? [] : Arguments(text[bracket..]);
        if (type.Definition.GetGenericParameters().Count != arguments.Count) throw new FormatException(text);
        return new TypeShape.Named(type, IsValue(type), arguments);
    }

    /// <summary>The types in brackets with commas between them.</summary>
    public List<TypeShape> Arguments(string text)
    {
        var (arguments, depth, from) = (new List<TypeShape>(), 0, 1);
        for (var at = 1; at < text.Length; at++)
        {
            if (depth == 0 && text[at] is (',' or ']'))
            {
                arguments.Add(Parse(text[from..at], null));
                from = at + 1;
            }

            depth += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
        }

        return arguments;
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());

    public TypeShape GetSZArrayType(TypeShape elementType) => new TypeShape.Vector(elementType);

    public TypeShape GetByReferenceType(TypeShape elementType) => new TypeShape.Reference(elementType);

    public TypeShape GetPointerType(TypeShape elementType) => new TypeShape.Pointer(elementType);

    public TypeShape GetPrimitiveType(PrimitiveTypeCode typeCode) => new TypeShape.Primitive(typeCode);

    public TypeShape GetGenericMethodParameter(string genericContext, int index) =>
        new TypeShape.Parameter(index, IsOfMethod: true);

    public TypeShape GetGenericTypeParameter(string genericContext, int index) =>
        new TypeShape.Parameter(index, IsOfMethod: false);

    public TypeShape GetGenericInstantiation(TypeShape genericType, ImmutableArray<TypeShape> typeArguments) =>
        (TypeShape.Named)genericType with { Arguments = typeArguments };

    public TypeShape GetModifiedType(TypeShape modifier, TypeShape unmodifiedType, bool isRequired) =>
        new TypeShape.Modified(unmodifiedType, (TypeShape.Named)modifier, isRequired);

    public TypeShape GetPinnedType(TypeShape elementType) => elementType;

    public TypeShape GetArrayType(TypeShape elementType, ArrayShape shape) =>
        throw new FormatException("Arrays of several dimensions are left out.");

    public TypeShape GetFunctionPointerType(MethodSignature<TypeShape> signature) =>
        throw new FormatException("Pointers to functions are left out.");

    public TypeShape GetTypeFromSpecification(
        MetadataReader reader, string genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeShape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        return new TypeShape.Named(new DefinedType(reader, handle, assembly), IsValueKind(rawTypeKind), []);
    }

    public TypeShape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new TypeShape.Named(Find(NameOf(reader, handle), null), IsValueKind(rawTypeKind), []);

    private static bool IsValueKind(byte kind) => kind == (byte)SignatureTypeKind.ValueType;

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return NameOf(reader, (TypeReferenceHandle)type.ResolutionScope) + "+" + name;
        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }

    private void Take(MetadataReader reader)
    {
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = new DefinedType(reader, handle, assembly);
            _inAssembly.TryAdd((assembly, type.FullName), type);

            // Of several of one name, the one that others can mean.
            var isPublic = type.Definition.Attributes.HasFlag(TypeAttributes.Public);
            if (!_anywhere.TryAdd(type.FullName, type) && isPublic) _anywhere[type.FullName] = type;
        }
    }

    private DefinedType Find(string name, string? assembly)
    {
        if (assembly is not null && _inAssembly.TryGetValue((assembly, name), out var type)) return type;
        return _anywhere.TryGetValue(name, out type) ? type : throw new FormatException(name);
    }

    private static bool IsValue(DefinedType type)
    {
        if (type.Definition.BaseType is not { IsNil: false } parent) return false;
        var name = parent.Kind switch
        {
            HandleKind.TypeReference => NameOf(type.Reader, (TypeReferenceHandle)parent),
            HandleKind.TypeDefinition => (type with { Handle = (TypeDefinitionHandle)parent }).FullName,
            _ => "",
        };
        return name == "System.Enum" || (name == "System.ValueType" && type.FullName != "System.Enum");
    }
}
