using System.Diagnostics.CodeAnalysis;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What the lists of fields and of actions share.</summary>
internal ref partial struct ManifestParser
{
    /// <summary>Makes ready for a list; false when something else stands in its place.</summary>
    private bool OpenList(ref ObjectMembers manifest, string list)
    {
        DroppedOf(list) = null; // of equal names the last wins
        manifest.Forget(list);
        if (_cursor.Peek() == '[') return true;
        ReadIgnored(ref manifest, list, "a list in [ ]");
        return false;
    }

    /// <summary>Takes an entry that is no object.</summary>
    private void DropEntry(string list, int index, Rule rule, string noun)
    {
        var isNull = _cursor.Peek() == 'n';
        var start = _cursor.Position;
        _cursor.SkipValue(out _, out _);
        if (_cursor.Failed) return;
        _bag.Add(isNull ? ManifestRules.NullMember : rule, start, $"/{list}/{index}", $"Each {noun} must be an object in {{ }}. Dispatcharr drops this entry; write it as an object, or remove it.");
        KeepDropped(list, index, start);
    }

    private void KeepDropped(string list, int index, int start)
    {
        if (!_cursor.Failed) (DroppedOf(list) ??= []).Add(new(list, index, JsonText.FromRaw(_cursor.Decode(_cursor.Data[start.._cursor.Position], escaped: false))));
    }

    [UnscopedRef]
    private ref List<DroppedEntry>? DroppedOf(string list) => ref list == "fields" ? ref _droppedFields : ref _droppedActions;
}
