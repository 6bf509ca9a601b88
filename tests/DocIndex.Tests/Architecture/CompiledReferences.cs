using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace DocIndex.Tests.Architecture;

/// <summary>That one type of an assembly refers to another of the same assembly. Nested types count as the outermost type.</summary>
internal sealed record TypeReference(string From, string To);

/// <summary>
/// Every reference between the types of a compiled assembly: base types, interfaces, constraints, attributes, the signatures of
/// members and local variables, and the tokens in method bodies.
/// </summary>
internal sealed class CompiledReferences
{
    private static readonly ImmutableDictionary<int, OperandType> s_operands = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToImmutableDictionary(o => (int)(ushort)o.Value, o => o.OperandType);

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly HashSet<TypeDefinitionHandle> _found = [];
    private readonly TypeCollector _collector;

    private CompiledReferences(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
        _collector = new TypeCollector(_found);
    }

    /// <summary>Reads an assembly; types are named "Namespace.Name", the result is in ordinal order.</summary>
    public static ImmutableArray<TypeReference> Read(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var reader = new CompiledReferences(file);
        return
        [
            .. reader._metadata.TypeDefinitions.SelectMany(reader.Of).Distinct()
                .OrderBy(r => r.From, StringComparer.Ordinal).ThenBy(r => r.To, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<TypeReference> Of(TypeDefinitionHandle handle)
    {
        _found.Clear();
        var type = _metadata.GetTypeDefinition(handle);
        Token(type.BaseType);
        foreach (var i in type.GetInterfaceImplementations()) Token(_metadata.GetInterfaceImplementation(i).Interface);
        Constraints(type.GetGenericParameters());
        Attributes(type.GetCustomAttributes());
        foreach (var f in type.GetFields())
        {
            var field = _metadata.GetFieldDefinition(f);
            field.DecodeSignature(_collector, null);
            Attributes(field.GetCustomAttributes());
        }

        foreach (var p in type.GetProperties()) Attributes(_metadata.GetPropertyDefinition(p).GetCustomAttributes());
        foreach (var m in type.GetMethods()) Method(_metadata.GetMethodDefinition(m));
        var from = Name(handle);
        return _found.Select(t => new TypeReference(from, Name(t))).Where(r => r.From != r.To).ToArray();
    }

    private void Method(MethodDefinition method)
    {
        method.DecodeSignature(_collector, null);
        Constraints(method.GetGenericParameters());
        Attributes(method.GetCustomAttributes());
        foreach (var p in method.GetParameters()) Attributes(_metadata.GetParameter(p).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;
        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_collector, null);
        foreach (var region in body.ExceptionRegions) Token(region.CatchType);
        Body(body.GetILReader());
    }

    private void Body(BlobReader il)
    {
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            if (code == 0xFE) code = (code << 8) | il.ReadByte();
            switch (s_operands[code])
            {
                case OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok:
                    Token(MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    il.Offset += 8;
                    break;
                case OperandType.InlineVar:
                    il.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    il.Offset += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    il.Offset += 4;
                    break;
            }
        }
    }

    private void Token(EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                _found.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_collector, null);
                break;
            case HandleKind.MethodDefinition:
                _found.Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                _found.Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                var method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(_collector, null);
                Token(method.Method);
                break;
            case HandleKind.MemberReference:
                var member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                Token(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(_collector, null);
                else member.DecodeFieldSignature(_collector, null);
                break;
        }
    }

    private void Constraints(GenericParameterHandleCollection parameters)
    {
        foreach (var p in parameters)
        {
            foreach (var c in _metadata.GetGenericParameter(p).GetConstraints()) Token(_metadata.GetGenericParameterConstraint(c).Type);
        }
    }

    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var a in attributes) Token(_metadata.GetCustomAttribute(a).Constructor);
    }

    private string Name(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        var space = _metadata.GetString(type.Namespace);
        return space.Length == 0 ? _metadata.GetString(type.Name) : $"{space}.{_metadata.GetString(type.Name)}";
    }
}
