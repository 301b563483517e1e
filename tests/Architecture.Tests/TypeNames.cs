using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Dispatcharr.PluginSdk.Architecture.Tests;

/// <summary>The full names of the types behind a handle or in a signature; of a nested type the outermost one's.</summary>
internal sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<ImmutableArray<string>, object?>
{
    public IEnumerable<string> Of(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [OfDefinition((TypeDefinitionHandle)handle)],
        HandleKind.TypeReference => [OfReference((TypeReferenceHandle)handle)],
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        HandleKind.MethodDefinition => Of(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.FieldDefinition => Of(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MethodSpecification => OfInstantiation(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        HandleKind.MemberReference => OfMember(metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.StandaloneSignature => OfSignature(metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle).Signature),
        _ => [],
    };

    public string OfDefinition(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested ? OfDefinition(type.GetDeclaringType()) : Join(type.Namespace, type.Name);
    }

    public IEnumerable<string> OfSignature(BlobHandle signature)
    {
        var reader = metadata.GetBlobReader(signature);
        var decoder = new SignatureDecoder<ImmutableArray<string>, object?>(this, metadata, null);
        return reader.ReadSignatureHeader().Kind switch
        {
            SignatureKind.Field => decoder.DecodeFieldSignature(ref Rewound(ref reader)),
            SignatureKind.LocalVariables => Flat(decoder.DecodeLocalSignature(ref Rewound(ref reader))),
            SignatureKind.MethodSpecification => Flat(decoder.DecodeMethodSpecificationSignature(ref Rewound(ref reader))),
            _ => OfMethod(decoder.DecodeMethodSignature(ref Rewound(ref reader))),
        };
    }

    ImmutableArray<string> ISimpleTypeProvider<ImmutableArray<string>>.GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    ImmutableArray<string> ISimpleTypeProvider<ImmutableArray<string>>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        [OfDefinition(handle)];

    ImmutableArray<string> ISimpleTypeProvider<ImmutableArray<string>>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        [OfReference(handle)];

    ImmutableArray<string> ISignatureTypeProvider<ImmutableArray<string>, object?>.GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => [.. Of(handle)];

    ImmutableArray<string> ISignatureTypeProvider<ImmutableArray<string>, object?>.GetGenericMethodParameter(object? genericContext, int index) => [];

    ImmutableArray<string> ISignatureTypeProvider<ImmutableArray<string>, object?>.GetGenericTypeParameter(object? genericContext, int index) => [];

    ImmutableArray<string> ISignatureTypeProvider<ImmutableArray<string>, object?>.GetModifiedType(
        ImmutableArray<string> modifier, ImmutableArray<string> unmodifiedType, bool isRequired) => modifier.AddRange(unmodifiedType);

    ImmutableArray<string> ISignatureTypeProvider<ImmutableArray<string>, object?>.GetPinnedType(ImmutableArray<string> elementType) => elementType;

    ImmutableArray<string> ISignatureTypeProvider<ImmutableArray<string>, object?>.GetFunctionPointerType(
        MethodSignature<ImmutableArray<string>> signature) => [.. OfMethod(signature)];

    ImmutableArray<string> IConstructedTypeProvider<ImmutableArray<string>>.GetArrayType(ImmutableArray<string> elementType, ArrayShape shape) => elementType;

    ImmutableArray<string> IConstructedTypeProvider<ImmutableArray<string>>.GetByReferenceType(ImmutableArray<string> elementType) => elementType;

    ImmutableArray<string> IConstructedTypeProvider<ImmutableArray<string>>.GetPointerType(ImmutableArray<string> elementType) => elementType;

    ImmutableArray<string> ISZArrayTypeProvider<ImmutableArray<string>>.GetSZArrayType(ImmutableArray<string> elementType) => elementType;

    ImmutableArray<string> IConstructedTypeProvider<ImmutableArray<string>>.GetGenericInstantiation(
        ImmutableArray<string> genericType, ImmutableArray<ImmutableArray<string>> typeArguments) => genericType.AddRange(Flat(typeArguments));

    private static ref BlobReader Rewound(ref BlobReader reader)
    {
        reader.Reset();
        return ref reader;
    }

    private static IEnumerable<string> Flat(ImmutableArray<ImmutableArray<string>> types) => types.SelectMany(type => type);

    private static IEnumerable<string> OfMethod(MethodSignature<ImmutableArray<string>> signature) => signature.ReturnType.Concat(Flat(signature.ParameterTypes));

    private string Join(StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : $"{metadata.GetString(space)}.{metadata.GetString(name)}";

    private string OfReference(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? OfReference((TypeReferenceHandle)type.ResolutionScope)
            : Join(type.Namespace, type.Name);
    }

    private IEnumerable<string> OfMember(MemberReference member) => Of(member.Parent).Concat(OfSignature(member.Signature));

    private IEnumerable<string> OfInstantiation(MethodSpecification method) => Of(method.Method).Concat(OfSignature(method.Signature));
}
