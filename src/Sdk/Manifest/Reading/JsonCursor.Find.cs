namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Looking up one member.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>Passes over the object that begins here; of equal names the last counts.</summary>
    /// <returns>Where the member's value stands; null when there is no such member, and after a failure.</returns>
    public Range? FindMember(string name)
    {
        Range? found = null;
        for (var more = Open('}'); more; more = More('}'))
        {
            Peek();
            var key = Decode(ReadString(out var escaped), escaped);
            Expect(':');
            Peek();
            var start = Position;
            SkipValue(out _, out _);
            if (key == name) found = start..Position;
        }

        return Failed ? null : found;
    }
}
