using System.Collections;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>What every line of log that a run writes carries along.</summary>
internal sealed class RunScope(string key, string action) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 2;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("PluginKey", key),
        1 => new("PluginAction", action),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return this[0];
        yield return this[1];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"plugin {key}, action {action}";
}
