namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>
/// Reads a help text for phrases that join Dispatcharr's name to what the field asks for. A phrase is a run of words that name nobody
/// ("key <i>from your</i> Dispatcharr"), so "key of the provider, stored by Dispatcharr" is none.
/// </summary>
internal ref struct HelpReader
{
    private const int Reach = 6, NotReach = 4;
    private const WordClass Glue = WordClass.Plain | WordClass.Article | WordClass.Preposition | WordClass.Qualifier | WordClass.Admin
        | WordClass.Login | WordClass.Obtain | WordClass.Account;

    // How many more plain words each phrase may go on.
    private int _noun, _host, _door, _not;
    private bool _named, _perhaps, _source, _bare, _at, _inside, _way;
    private HelpClaim _pending, _claim;

    /// <param name="text">The help text, or the placeholder.</param>
    /// <param name="nouns">What the field asks for: credentials, or an address.</param>
    /// <param name="services">Hashes of further names of services.</param>
    public static HelpClaim Read(ReadOnlySpan<char> text, WordClass nouns, ReadOnlySpan<ulong> services)
    {
        if (text.Length == 0) return HelpClaim.None;
        var help = new HelpReader();
        var reader = new WordReader(text, services);
        while (reader.Next(out var word)) help.Add(word, nouns);
        help.EndPhrase();
        help.EndSentence();
        if ((help._claim & HelpClaim.Other) != 0) help._claim &= ~HelpClaim.PerhapsOwn;
        return help._claim;
    }

    private void Add(Word word, WordClass nouns)
    {
        if (word.Gap >= WordGap.Break) EndPhrase();
        if (word.Gap == WordGap.Stop) EndSentence();
        Settle(word);

        if (_not > 0) _not--;
        if (word.Is(WordClass.Not)) _not = NotReach;

        if (word.Is(WordClass.Host)) AddHost();
        else if (word.Is(nouns)) AddNoun(word);
        else if (word.Is(WordClass.Service | WordClass.Source | WordClass.Thing)) AddOther(word);
        else if (word.Gap == WordGap.Path || word.Is(Glue | WordClass.Not)) AddGlue(word);
        else AddUnknown(word);

        // "In Dispatcharr, go to Users and create an API key."
        _way |= _inside && (word.Gap == WordGap.Path || word.Is(WordClass.Obtain));
        if (word.Is(WordClass.Preposition) || !word.Is(WordClass.Plain)) _at = word.Is(WordClass.Preposition);
    }

    private void AddHost()
    {
        if (_not == 0 && _noun > 0) (_pending, _bare) = (HelpClaim.Own, _noun == Reach);
        else if (_not == 0 && _door > 0) (_pending, _bare) = (HelpClaim.PerhapsOwn, false);
        EndChains(named: false);
        if (_not > 0) return;
        _host = Reach;
        _inside |= _at;
    }

    private void AddNoun(Word word)
    {
        if (_host > 0) _claim |= HelpClaim.Own;
        if (_named) _claim |= HelpClaim.Other;
        else _perhaps |= _way;
        // "log in to" is a door, not a thing one types.
        var door = word.Is(WordClass.Login);
        _noun = _named || door ? 0 : Reach;
        if (door) _door = Reach;
        (_named, _host) = (false, 0);
    }

    private void AddOther(Word word)
    {
        if (word.Is(WordClass.Service)) _claim |= HelpClaim.Other;
        _source |= word.Is(WordClass.Source);
        EndChains(named: !word.Is(WordClass.Thing));
    }

    /// <summary>A capital makes a name of it: "Acme key", "key of your Acme account".</summary>
    private void AddUnknown(Word word)
    {
        var name = word.Capital && word.Is(WordClass.Unknown);
        if (name && _noun > 0) _claim |= HelpClaim.Other;
        EndChains(name);
    }

    private void AddGlue(Word word)
    {
        if (word.Gap != WordGap.Path)
        {
            if (_noun > 0) _noun--;
            if (_host > 0) _host--;
            if (_door > 0) _door--;
        }
        if (word.Is(WordClass.Login | WordClass.Obtain)) _door = Reach;
        if (word.Is(WordClass.Preposition)) _named = false;
        if (word.Is(WordClass.Article | WordClass.Preposition | WordClass.To)) _host = 0;
    }

    /// <summary>The word after Dispatcharr's name tells whether the name stood alone: not in "Dispatcharr container", "Dispatcharr's M3U account".</summary>
    private void Settle(Word next)
    {
        if (_pending == HelpClaim.None) return;
        var longer = next.Is(WordClass.Source | WordClass.Service | WordClass.Thing | WordClass.To) || (_bare && next.Is(WordClass.Unknown));
        // The s of "Dispatcharr's" decides nothing.
        if (!longer && next.Is(WordClass.Plain) && next.Hash == PossessiveS) return;
        if (!longer) Take();
        _pending = HelpClaim.None;
    }

    private static readonly ulong PossessiveS = WordTable.Hash("s".AsSpan());

    private void Take()
    {
        if (_pending == HelpClaim.PerhapsOwn) _perhaps = true;
        else _claim |= _pending;
    }

    private void EndPhrase()
    {
        Take();
        _pending = HelpClaim.None;
        EndChains(named: false);
    }

    private void EndSentence()
    {
        if (_perhaps && !_source) _claim |= HelpClaim.PerhapsOwn;
        (_perhaps, _source, _inside, _way, _not) = (false, false, false, false, 0);
    }

    private void EndChains(bool named)
    {
        (_noun, _host, _door) = (0, 0, 0);
        _named = named;
    }
}
