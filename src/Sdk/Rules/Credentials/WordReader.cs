namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>
/// Walks over the words of a text without copying it: splits snake_case, kebab-case and camelCase, looks each word up alone and
/// joined to the one before ("API key" is also <c>apikey</c>, "GitHub" also <c>github</c>). What stands in braces is skipped.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text, ReadOnlySpan<ulong> services)
{
    private const int LongestUnspaced = 6;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<ulong> _services = services;
    private int _position;
    private ulong _previous;
    private bool _aside;

    public bool Next(out Word word)
    {
        var gap = SkipGap();
        if (_position >= _text.Length)
        {
            word = default;
            return false;
        }
        if (gap != WordGap.Join) _previous = 0;
        word = Letters.IsUnspaced(_text[_position]) ? ReadUnspaced(gap) : ReadSpaced(gap);
        return true;
    }

    private WordGap SkipGap()
    {
        var gap = WordGap.Join;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (Letters.Fold(c) > Letters.Mark) break;
            if (c is ' ' or '_' or '-' or '\'' or '\u2019' or '"' or '\u00A0' or '*' or '`') continue;
            var found = GapOf(c);
            if (found > gap) gap = found;
        }
        return gap;
    }

    private WordGap GapOf(char c)
    {
        switch (c)
        {
            case '(' or '[':
                _aside = true;
                return WordGap.Break;
            case ')' or ']':
                _aside = false;
                return WordGap.Break;
            case '{':
                var length = _text.Slice(_position).IndexOf('}');
                _position = length < 0 ? _text.Length : _position + length;
                return WordGap.Break;
            case '>' or '\u2192' or '\u203A' or '\u00BB':
                return WordGap.Path;
            case '.' or '!' or '?':
                return _position + 1 == _text.Length || char.IsWhiteSpace(_text[_position + 1]) ? WordGap.Stop : WordGap.Break;
            case ';' or '\n' or '\u3002':
                return WordGap.Stop;
            default:
                return char.IsSurrogate(c) || char.IsWhiteSpace(c) ? WordGap.Join : WordGap.Break;
        }
    }

    private Word ReadSpaced(WordGap gap)
    {
        var start = _position;
        ulong hash = WordTable.Empty, joined = _previous, plain = hash, plainJoined = joined;
        var letters = 0;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            var folded = c;
            if ((uint)(c - 'a') >= 26)
            {
                folded = Letters.Fold(c);
                if (folded == Letters.Mark) continue;
                if (folded == 0 || Letters.IsUnspaced(c) || (_position > start && Letters.IsUpper(c) && StartsHump())) break;
            }
            hash = WordTable.Append(hash, folded);
            joined = WordTable.Append(joined, folded);
            if (Letters.IsDigit(c)) continue;
            letters++;
            (plain, plainJoined) = (hash, joined);
        }

        var capital = Letters.IsUpper(_text[start]);
        var meaning = Classify(hash, joined);
        // "password2" is a password.
        if (meaning == 0 && plain != hash) meaning = Classify(plain, plainJoined);
        if (meaning == 0 && letters > 8) meaning = ClassifyCompound(start, ref hash);
        // A letter or a number names nobody.
        if (meaning == 0) meaning = letters > 1 ? WordClass.Unknown : WordClass.Plain;
        _previous = hash;
        return new Word(meaning, hash, gap, _aside, capital);
    }

    /// <summary>Whether the capital here begins a word: after a small letter, or before one ("APIKey"; but not "URLs", "M3U").</summary>
    private readonly bool StartsHump()
    {
        var previous = _text[_position - 1];
        if (!Letters.IsUpper(previous) && !Letters.IsDigit(previous)) return true;
        var next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (Letters.Fold(next) <= Letters.Mark || Letters.IsDigit(next) || Letters.IsUpper(next)) return false;
        var plural = next == 's' && (_position + 2 == _text.Length || Letters.Fold(_text[_position + 2]) == 0);
        return !plural;
    }

    /// <summary>Longest known word first; a character that starts none is a particle.</summary>
    private Word ReadUnspaced(WordGap gap)
    {
        var longest = 0;
        ulong hash = WordTable.Empty, joined = _previous, found = hash;
        var meaning = WordClass.Plain;
        for (var length = 1; length <= LongestUnspaced && _position + length <= _text.Length; length++)
        {
            var c = _text[_position + length - 1];
            if (!Letters.IsUnspaced(c)) break;
            hash = WordTable.Append(hash, Letters.Fold(c));
            joined = WordTable.Append(joined, Letters.Fold(c));
            if (Classify(hash, joined) is var candidate and not WordClass.None) (longest, meaning, found) = (length, candidate, hash);
        }
        _position += longest == 0 ? 1 : longest;
        _previous = found;
        return new Word(meaning, found, gap, _aside, capital: false);
    }

    private readonly WordClass Classify(ulong hash, ulong joined)
    {
        var meaning = _previous == 0 ? WordClass.None : WordTable.Find(joined);
        if (meaning == 0) meaning = WordTable.Find(hash);
        foreach (var service in _services)
            if (service == hash || (service == joined && _previous != 0)) return WordClass.Service;
        return meaning;
    }

    /// <summary>Words written as one: <c>dispatcharrurl</c> is read as two, <c>smtppassword</c> as what it ends in.</summary>
    private WordClass ClassifyCompound(int start, ref ulong hash)
    {
        const string host = "dispatcharr";
        var word = _text.Slice(start, _position - start);
        if (word.StartsWith(host.AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            _position = start + host.Length;
            hash = WordTable.Hash(host.AsSpan());
            return WordClass.Host;
        }
        foreach (var ending in CredentialWords.Endings)
            if (word.EndsWith(ending.AsSpan(), StringComparison.OrdinalIgnoreCase)) return WordTable.Find(WordTable.Hash(ending.AsSpan()));
        return WordClass.None;
    }
}
