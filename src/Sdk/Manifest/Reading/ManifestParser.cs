using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>One forward pass over a manifest: builds what Dispatcharr sees and gathers what its author should know.</summary>
internal ref partial struct ManifestParser
{
    private static readonly KeySet ManifestKeys = new(WellKnownNames.ManifestKeys);

    private readonly ManifestReaderOptions _options;
    private readonly DiagnosticBag _bag = new();
    private readonly ManifestScratch _scratch = ManifestScratch.Rent();
    private List<DroppedEntry>? _droppedFields;
    private List<DroppedEntry>? _droppedActions;
    private JsonCursor _cursor;

    private enum Key
    {
        Name, Version, Description, Author, HelpUrl, Fields, Actions, Assembly,
    }

    public ManifestParser(ReadOnlySpan<byte> data, ManifestReaderOptions options)
    {
        _options = options;
        _cursor = new(data, _bag);
    }

    public ManifestReadResult Read()
    {
        var manifest = ReadFile();
        _scratch.Return();
        return new(_cursor.IsLegacy ? null : manifest, _bag.ToImmutable(_cursor.Data));
    }

    private PluginManifest? ReadFile()
    {
        var data = _cursor.Data;
        if (data.StartsWith(JsonCursor.ByteOrderMark))
        {
            _cursor.Refuse(0, "it begins with a byte order mark; save it as UTF-8 without one");
            _cursor.Position = JsonCursor.ByteOrderMark.Length;
        }

        if (!_cursor.IsUtf8) _cursor.Refuse(FirstInvalid(data), "bytes that are no UTF-8; save it as UTF-8");
        switch (_cursor.Peek())
        {
            case (byte)'{':
                var manifest = ReadManifest();
                if (_cursor.Peek() != 0 || _cursor.Position < data.Length) _cursor.Fail(_cursor.Position, "there is more text after the end of the object; remove it");
                return manifest;
            case 0 when _cursor.Position >= data.Length:
                _cursor.Refuse(_cursor.Position, "it is empty; write at least {}");
                return null;
            default:
                var start = _cursor.Position;
                _cursor.SkipValue(out _, out _);
                if (!_cursor.Failed) _cursor.Refuse(start, "it is no object; put everything in { }");
                return null;
        }
    }

    private PluginManifest ReadManifest()
    {
        var start = _cursor.Position;
        string? name = null, version = null, description = null, author = null, helpUrl = null, assembly = null;
        ImmutableArray<PluginField> fields = [];
        ImmutableArray<PluginAction> actions = [];
        var at = default(Offsets);
        var members = new ObjectMembers(ManifestKeys, list: "");
        if (_cursor.Open('}'))
        {
            do
            {
                var key = ReadKey(ref members);
                if (_cursor.Failed) break;
                if (key < 0)
                {
                    ReadUnknown(ref members);
                    continue;
                }

                at[key] = _cursor.Position;
                switch ((Key)key)
                {
                    case Key.Name: name = ReadTopText(ref members, key); break;
                    case Key.Version: version = ReadTopText(ref members, key); break;
                    case Key.Description: description = ReadTopText(ref members, key); break;
                    case Key.Author: author = ReadTopText(ref members, key); break;
                    case Key.HelpUrl: helpUrl = ReadTopText(ref members, key); break;
                    case Key.Assembly: assembly = ReadTopText(ref members, key); break;
                    case Key.Fields: fields = ReadFields(ref members); break;
                    case Key.Actions: actions = ReadActions(ref members); break;
                }
            }
            while (_cursor.More('}'));
        }

        var manifest = new PluginManifest
        {
            Name = name,
            Version = version,
            Description = description,
            Author = author,
            HelpUrl = helpUrl,
            Fields = fields,
            Actions = actions,
            Assembly = assembly,
            ExtensionData = members.Extensions,
            Dropped = [.. _droppedFields ?? [], .. _droppedActions ?? []],
        };
        if (_cursor.Failed) return manifest; // what seems to be missing may stand in the rest
        new PluginChecks(_bag, manifest, at, start).Check();
        CheckTogether(manifest);
        if (_options.Registry) new RegistryChecks(_bag, manifest, _cursor.Data, at, start, _options.FolderName).Check();
        return manifest;
    }

    /// <summary>A text of the manifest itself: neither trimmed nor converted; anything but a string counts as absent.</summary>
    private string? ReadTopText(ref ObjectMembers members, int key)
    {
        var name = ManifestKeys.Names[key];
        members.Forget(name);
        if (_cursor.Peek() == '"') return _cursor.Decode(_cursor.ReadString(out var escaped), escaped);
        ReadIgnored(ref members, name, "a text in double quotes");
        return null;
    }

    /// <summary>A member whose JSON type makes Dispatcharr pass it over; kept so that it is written again.</summary>
    private void ReadIgnored(ref ObjectMembers members, string name, string wanted)
    {
        var start = _cursor.Position;
        members.Keep(name, ReadRaw(ref members, name, out _));
        if (_cursor.Failed) return;
        _bag.Add(ManifestRules.IgnoredType, start, $"/{name}", $"'{name}' must be {wanted}. Dispatcharr ignores what is written here.");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> data)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(data[offset..], out _, out var length) == System.Buffers.OperationStatus.Done) offset += length;
        return offset;
    }
}
