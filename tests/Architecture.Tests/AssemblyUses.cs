using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dispatcharr.PluginSdk.Architecture.Tests;

/// <summary>Reads from a built assembly which types name which, what the compiler wrote into methods included.</summary>
internal sealed class AssemblyUses
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly TypeNames _names;

    private AssemblyUses(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _names = new TypeNames(_metadata);
    }

    /// <summary>All uses of one assembly, each once.</summary>
    /// <param name="name">The assembly's name; it lies beside the tests.</param>
    public static IReadOnlyList<Use> Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        using var image = new PEReader(file);
        return [.. new AssemblyUses(image).Uses().Distinct()];
    }

    private IEnumerable<Use> Uses()
    {
        foreach (var type in _metadata.TypeDefinitions)
        {
            var from = _names.OfDefinition(type);
            foreach (var to in Named(_metadata.GetTypeDefinition(type)))
            {
                if (to != from) yield return new(from, to);
            }
        }
    }

    private List<string> Named(TypeDefinition type)
    {
        var named = new List<string>();
        named.AddRange(_names.Of(type.BaseType));
        foreach (var one in type.GetInterfaceImplementations()) named.AddRange(_names.Of(_metadata.GetInterfaceImplementation(one).Interface));
        foreach (var field in type.GetFields()) named.AddRange(_names.OfSignature(_metadata.GetFieldDefinition(field).Signature));
        foreach (var handle in type.GetMethods())
        {
            var method = _metadata.GetMethodDefinition(handle);
            named.AddRange(_names.OfSignature(method.Signature));
            named.AddRange(Attributes(method.GetCustomAttributes()));
            if (method.RelativeVirtualAddress != 0) named.AddRange(Body(_image.GetMethodBody(method.RelativeVirtualAddress)));
        }

        named.AddRange(Attributes(type.GetCustomAttributes()));
        return named;
    }

    private IEnumerable<string> Attributes(CustomAttributeHandleCollection attributes) =>
        attributes.SelectMany(attribute => _names.Of(_metadata.GetCustomAttribute(attribute).Constructor));

    private IEnumerable<string> Body(MethodBodyBlock body)
    {
        var named = body.LocalSignature.IsNil ? [] : _names.OfSignature(_metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        var caught = body.ExceptionRegions.SelectMany(region => _names.Of(region.CatchType));
        return named.Concat(caught).Concat(Instructions.Tokens(body.GetILReader()).SelectMany(_names.Of));
    }
}
