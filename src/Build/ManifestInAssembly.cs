using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Dispatcharr.PluginSdk.Build;

/// <summary>Finds the manifest in a compiled assembly, without loading it: no code of the author runs during a build.</summary>
internal static class ManifestInAssembly
{
    private const byte NullString = 0xFF;

    // The compiler writes half of a surrogate pair as bytes that are no UTF-8; a replacement character would go unseen.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the assembly's <c>[PluginManifest]</c>; null when it has none.</summary>
    /// <param name="path">The assembly.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    /// <exception cref="DecoderFallbackException">The manifest holds text that no file can hold.</exception>
    public static string? Read(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        if (!image.HasMetadata) throw new BadImageFormatException("It holds no .NET code.");
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsManifest(metadata, attribute)) return Text(metadata.GetBlobReader(attribute.Value));
        }

        return null;
    }

    private static bool IsManifest(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return false;
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference) return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, "PluginManifestAttribute")
            && metadata.StringComparer.Equals(type.Namespace, "Dispatcharr.PluginSdk");
    }

    private static string? Text(BlobReader value)
    {
        const ushort prolog = 1;
        if (value.ReadUInt16() != prolog) throw new BadImageFormatException("The arguments of its [PluginManifest] are damaged.");
        var start = value.Offset;
        if (value.ReadByte() == NullString) return null;
        value.Offset = start;
        return Strict.GetString(value.ReadBytes(value.ReadCompressedInteger()));
    }
}
