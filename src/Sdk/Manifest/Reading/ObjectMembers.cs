using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What is known of one object of the file while its members are read.</summary>
/// <param name="keys">The members that its kind of object has.</param>
/// <param name="list">The member of the manifest that it stands in; empty for the manifest itself.</param>
/// <param name="index">Its place there.</param>
/// <param name="option">Its place among the options of that field; -1 when it is none.</param>
internal ref struct ObjectMembers(KeySet keys, string list, int index = 0, int option = -1)
{
    private ExtensionMembers? _extensions;

    public KeySet Keys { get; } = keys;

    public string List { get; } = list;

    public int Index { get; } = index;

    /// <summary>Where the object stands, as a JSON pointer.</summary>
    public readonly string Pointer => List.Length == 0 ? "" : option < 0 ? $"/{List}/{Index}" : $"/{List}/{Index}/options/{option}";

    /// <summary>What Dispatcharr drops with this object.</summary>
    public readonly string Whole => List == "actions" ? "the whole action" : "the whole field";

    /// <summary>The member that usually follows.</summary>
    public int Next { get; set; }

    /// <summary>Bits of the members that were read.</summary>
    public int Seen { get; set; }

    /// <summary>Bits of the members that make Dispatcharr drop the object.</summary>
    public int Bad { get; set; }

    /// <summary>The name of the unknown member that was read last.</summary>
    public string UnknownName { get; set; } = "";

    /// <summary>Where the name of the member that was read last begins.</summary>
    public int KeyAt { get; set; }

    public readonly ImmutableArray<KeyValuePair<string, JsonText>> Extensions => _extensions is null ? [] : _extensions.ToImmutable();

    public readonly bool Has(int member) => (Seen & (1 << member)) != 0;

    public bool Keep(string name, JsonText value) => (_extensions ??= new()).Set(name, value);

    public readonly void Forget(string name) => _extensions?.Remove(name);
}
