using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace DocIndex.Benchmarks.Compiling;

/// <summary>
/// Writes a profile for the compiler that makes the published program (crossgen2, --mibc). By itself it compiles the
/// instances of generic types and methods that code names; what is called on them through an interface, as LINQ does,
/// would be made at every start. The form is that of the .NET runtime: an assembly whose method AssemblyDictionary
/// names groups, and whose groups name methods, each group after the assemblies that its methods need.
/// </summary>
internal sealed class CompiledProfile(DefinedTypes types)
{
    private readonly MetadataBuilder _metadata = new();
    private readonly MethodBodyStreamEncoder _code = new(new BlobBuilder());
    private readonly SortedDictionary<string, HashSet<EntityHandle>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Assembly, string Name), EntityHandle> _references = [];
    private readonly SortedSet<string> _needed = new(StringComparer.Ordinal);

    /// <summary>Makes a profile of what the runtime said that it compiled.</summary>
    /// <param name="output">The profile.</param>
    /// <param name="folders">Where the assemblies of the program and of the runtime are, with a comma between.</param>
    /// <param name="files">See <see cref="CalledMethod.Read"/>.</param>
    public static int Run(string output, string folders, IEnumerable<string> files)
    {
        using var types = new DefinedTypes(folders.Split(','));
        var profile = new CompiledProfile(types);
        var called = CalledMethod.Read(files)
            .OrderBy(method => method.ToString(), StringComparer.Ordinal).ToList();
        var unknown = called.Count(method => !profile.TryAdd(method));
        var image = new BlobBuilder();
        profile.Write(image);
        Pack(image, output);
        Console.WriteLine($"{called.Count - unknown} methods in {output}; {unknown} are of no type that is known");
        return 0;
    }

    /// <summary>
    /// The compiler finds it in an archive by this name; the time of day would make another file of the same profile.
    /// </summary>
    private static void Pack(BlobBuilder image, string output)
    {
        using var archive = new ZipArchive(File.Create(output), ZipArchiveMode.Create);
        var entry = archive.CreateEntry(Path.GetFileName(output) + ".dll", CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var content = entry.Open();
        image.WriteContentTo(content);
    }

    /// <summary>Adds all methods of the name that is called; false where there is none.</summary>
    private bool TryAdd(CalledMethod called)
    {
        string?[] assemblies = called.Type == CalledMethod.Details && called.Assembly is null
            ? [.. types.Defining(called.Type)] : [called.Assembly];
        var isAdded = false;
        foreach (var assembly in assemblies) isAdded |= TryAdd(called, assembly);
        return isAdded;
    }

    private bool TryAdd(CalledMethod called, string? assembly)
    {
        try
        {
            if (types.Parse(called.Type, assembly) is not TypeShape.Named type) return false;
            var arguments = called.Arguments.Length == 0 ? [] : types.Arguments(called.Arguments);
            var (reader, isFound) = (type.Definition.Reader, false);
            foreach (var handle in type.Definition.Definition.GetMethods())
            {
                var method = reader.GetMethodDefinition(handle);
                if (reader.GetString(method.Name) != called.Name) continue;
                if (method.GetGenericParameters().Count != arguments.Count) continue;
                Add(type, method, arguments);
                isFound = true;
            }

            return isFound;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void Add(TypeShape.Named type, MethodDefinition method, List<TypeShape> arguments)
    {
        _needed.Clear();
        var signature = method.DecodeSignature(types, "");
        var header = signature.Header;
        var written = new BlobBuilder();
        new BlobEncoder(written)
            .MethodSignature(header.CallingConvention, signature.GenericParameterCount, header.IsInstance)
            .Parameters(
                signature.ParameterTypes.Length, encoder => Return(encoder, signature.ReturnType),
                encoder =>
                {
                    foreach (var parameter in signature.ParameterTypes) Parameter(encoder.AddParameter(), parameter);
                });
        var name = type.Definition.Reader.GetString(method.Name);
        EntityHandle token = _metadata.AddMemberReference(
            Parent(type), _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(written));
        if (arguments.Count > 0)
        {
            var instance = new BlobBuilder();
            var encoder = new BlobEncoder(instance).MethodSpecificationSignature(arguments.Count);
            foreach (var argument in arguments) Type(encoder.AddArgument(), argument);
            token = _metadata.AddMethodSpecification(token, _metadata.GetOrAddBlob(instance));
        }

        var own = type.Definition.Assembly;
        var group = string.Join(';', _needed.Where(assembly => assembly != own).Prepend(own)) + ";";
        if (!_groups.TryGetValue(group, out var methods)) _groups[group] = methods = [];
        methods.Add(token);
    }

    private void Write(BlobBuilder image)
    {
        var written = new BlobBuilder();
        new BlobEncoder(written).MethodSignature().Parameters(0, encoder => encoder.Void(), _ => { });
        var nothing = _metadata.GetOrAddBlob(written);
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var (name, methods) in _groups)
        {
            var group = new InstructionEncoder(new BlobBuilder());
            foreach (var method in methods) Mention(group, method);
            dictionary.LoadString(_metadata.GetOrAddUserString(name));
            Mention(dictionary, Method(name, group));
        }

        Method("AssemblyDictionary", dictionary);
        _metadata.AddTypeDefinition(
            default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
        _metadata.AddModule(0, _metadata.GetOrAddString("profile"), _metadata.GetOrAddGuid(default), default, default);
        _metadata.AddAssembly(
            _metadata.GetOrAddString("profile"), new Version(), default, default, default, AssemblyHashAlgorithm.None);
        new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_metadata), _code.Builder,
            deterministicIdProvider: _ => new BlobContentId(default, 1)).Serialize(image);

        MethodDefinitionHandle Method(string name, InstructionEncoder body)
        {
            body.OpCode(ILOpCode.Ret);
            return _metadata.AddMethodDefinition(
                MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL,
                _metadata.GetOrAddString(name), nothing, _code.AddMethodBody(body), default);
        }
    }

    private static void Mention(InstructionEncoder encoder, EntityHandle method)
    {
        encoder.OpCode(ILOpCode.Ldtoken);
        encoder.Token(method);
        encoder.OpCode(ILOpCode.Pop);
    }

    private EntityHandle Parent(TypeShape.Named type)
    {
        if (type.Arguments.Count == 0) return Reference(type.Definition);
        var written = new BlobBuilder();
        Type(new BlobEncoder(written).TypeSpecificationSignature(), type);
        return _metadata.AddTypeSpecification(_metadata.GetOrAddBlob(written));
    }

    private EntityHandle Reference(DefinedType type)
    {
        _needed.Add(type.Assembly);
        if (_references.TryGetValue((type.Assembly, type.FullName), out var known)) return known;
        var (definition, outer) = (type.Definition, type.Definition.GetDeclaringType());
        var scope = outer.IsNil ? Assembly(type.Assembly) : Reference(type with { Handle = outer });
        var space = outer.IsNil && !definition.Namespace.IsNil
            ? _metadata.GetOrAddString(type.Reader.GetString(definition.Namespace)) : default;
        return _references[(type.Assembly, type.FullName)] = _metadata.AddTypeReference(
            scope, space, _metadata.GetOrAddString(type.Reader.GetString(definition.Name)));
    }

    private EntityHandle Assembly(string name)
    {
        if (_assemblies.TryGetValue(name, out var known)) return known;
        return _assemblies[name] = _metadata.AddAssemblyReference(
            _metadata.GetOrAddString(name), new Version(), default, default, default, default);
    }

    private void Return(ReturnTypeEncoder encoder, TypeShape type)
    {
        type = Unmodified(encoder.CustomModifiers, type);
        if (type is TypeShape.Primitive { Code: PrimitiveTypeCode.Void }) encoder.Void();
        else if (type is TypeShape.Reference reference) Type(encoder.Type(isByRef: true), reference.Target);
        else Type(encoder.Type(), type);
    }

    private void Parameter(ParameterTypeEncoder encoder, TypeShape type)
    {
        type = Unmodified(encoder.CustomModifiers, type);
        if (type is TypeShape.Reference reference) Type(encoder.Type(isByRef: true), reference.Target);
        else Type(encoder.Type(), type);
    }

    private TypeShape Unmodified(Func<CustomModifiersEncoder> modifiers, TypeShape type)
    {
        for (; type is TypeShape.Modified modified; type = modified.Type)
            modifiers().AddModifier(Reference(modified.Modifier.Definition), !modified.IsRequired);
        return type;
    }

    private void Type(SignatureTypeEncoder encoder, TypeShape type)
    {
        switch (type)
        {
            case TypeShape.Primitive { Code: PrimitiveTypeCode.Object }: encoder.Object(); break;
            case TypeShape.Primitive primitive: encoder.PrimitiveType(primitive.Code); break;
            case TypeShape.Vector vector: Type(encoder.SZArray(), vector.Element); break;
            case TypeShape.Pointer { Target: TypeShape.Primitive { Code: PrimitiveTypeCode.Void } }:
                encoder.VoidPointer();
                break;
            case TypeShape.Pointer pointer: Type(encoder.Pointer(), pointer.Target); break;
            case TypeShape.Parameter { IsOfMethod: true } parameter:
                encoder.GenericMethodTypeParameter(parameter.Index);
                break;
            case TypeShape.Parameter parameter: encoder.GenericTypeParameter(parameter.Index); break;
            case TypeShape.Named named: Named(encoder, named); break;
            default: throw new FormatException("Not in a signature.");
        }
    }

    private void Named(SignatureTypeEncoder encoder, TypeShape.Named type)
    {
        var name = type.Definition.FullName.Replace("System.", "", StringComparison.Ordinal);
        if (Enum.TryParse<PrimitiveTypeCode>(name, out var code))
        {
            Type(encoder, new TypeShape.Primitive(code));
            return;
        }

        var reference = Reference(type.Definition);
        if (type.Arguments.Count == 0)
        {
            encoder.Type(reference, type.IsValue);
            return;
        }

        var arguments = encoder.GenericInstantiation(reference, type.Arguments.Count, type.IsValue);
        foreach (var argument in type.Arguments) Type(arguments.AddArgument(), argument);
    }
}
