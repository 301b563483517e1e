namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>What id and label say together: which nouns, and whose they are.</summary>
internal struct OwnWords
{
    private const WordClass Nouns = WordClass.Credential | WordClass.Account | WordClass.Key | WordClass.Address;
    private const WordClass People = WordClass.User | WordClass.Account;
    private const WordClass Droppable = Nouns & ~WordClass.Password;
    private const WordClass Names = WordClass.Host | WordClass.Service | WordClass.Source | WordClass.Unknown;

    /// <summary>What is asked for: of <see cref="WordClass.Credential"/>, Account, Key, Address.</summary>
    public WordClass Noun { get; private set; }

    public NameOwner Owner { get; private set; }

    public bool Admin { get; private set; }

    /// <summary>Whether a credential word was there, and something else was meant.</summary>
    public bool Refused { get; private set; }

    /// <summary>Whether there is any word in no list.</summary>
    public readonly bool Named => IdName != 0 || LabelName != 0;

    /// <summary>The word in no list that stands nearest the noun; 0 when there is none.</summary>
    public ulong IdName { get; private set; }

    public ulong LabelName { get; private set; }

    /// <summary>Whether a text has a word for what might be asked for; without one there is no <see cref="Noun"/>.</summary>
    public static bool HoldNoun(string? text, ReadOnlySpan<ulong> services)
    {
        var reader = new WordReader(text.AsSpan(), services);
        while (reader.Next(out var word))
        {
            if (word.Is(Nouns | WordClass.Pass)) return true;
        }

        return false;
    }

    public static OwnWords Read(string? id, string? label, bool masked, ReadOnlySpan<ulong> services)
    {
        var own = new OwnWords();
        var elsewhere = own.Add(id, services, out var name);
        own.IdName = name;
        elsewhere |= own.Add(label, services, out name);
        own.LabelName = name;
        if (elsewhere && own.Owner is NameOwner.Host or NameOwner.Compound) own.Owner = NameOwner.Source;
        if (own.Refused && !masked) own.Noun &= WordClass.Address;
        return own;
    }

    /// <summary>Reads one text as a noun phrase: the last noun before "for", "of", … is the thing, the name nearest before it the owner.</summary>
    private bool Add(string? text, ReadOnlySpan<ulong> services, out ulong name)
    {
        name = 0;
        if (string.IsNullOrEmpty(text)) return false;
        WordClass head = 0, nouns = 0, previous = 0;
        NameOwner before = NameOwner.None, after = NameOwner.None;
        bool closed = false, listing = false, elsewhere = false;
        var reader = new WordReader(text.AsSpan(), services);
        while (reader.Next(out var word))
        {
            if (word.Gap >= WordGap.Break || word.Is(WordClass.And))
            {
                nouns |= Final(head);
                (head, previous, closed) = (0, 0, false);
            }
            Admin |= word.Is(WordClass.Admin);
            elsewhere |= word.Is(WordClass.Elsewhere);
            listing |= word.Is(WordClass.Listing) && !word.Aside;
            var said = (nouns | head) & Nouns;
            if (word.Is(Names) && !word.Is(Nouns))
            {
                var owner = OwnerOf(word);
                if (owner == NameOwner.Unknown && !word.Aside) name = word.Hash;
                if (said == 0) before = Nearer(before, owner);
                else if (after == NameOwner.None && owner != NameOwner.Unknown) after = owner;
                closed |= owner != NameOwner.Unknown && (head & (WordClass.Credential | WordClass.Account | WordClass.Key)) != 0;
                // The last noun is the thing: in "token bucket" no token is asked for.
                if (!closed && owner == NameOwner.Unknown && !word.Aside && (head & Droppable) != 0) head = WordClass.Unknown;
            }
            else if (word.Is(WordClass.Preposition) && head != 0) closed = true;

            if (!closed && !(word.Aside && said != 0)) head = Head(word, head, previous, listing);
            if (!word.Is(WordClass.Plain) || word.Is(WordClass.Account)) previous = word.Class;
        }
        nouns |= Final(head);
        if (listing && (nouns & People) != 0)
        {
            Refused = true;
            nouns &= ~People;
        }
        Noun |= nouns;
        var whose = before != NameOwner.None ? before : after;
        if (whose > Owner) Owner = whose;
        return elsewhere;
    }

    private WordClass Head(Word word, WordClass head, WordClass previous, bool listing)
    {
        const WordClass owners = WordClass.Qualifier | WordClass.Host | WordClass.Service | WordClass.Admin;
        if (head == WordClass.Pass) head = 0;
        var noun = word.Class & (WordClass.Credential | WordClass.Account | WordClass.Address);
        if (word.Is(WordClass.Key)) noun = (previous & owners) != 0 ? WordClass.Secret : WordClass.Key;
        if (word.Is(WordClass.Pass))
            noun = (previous & (owners | WordClass.Source | WordClass.User | WordClass.Account)) != 0 ? WordClass.Password
                : previous == 0 ? WordClass.Pass
                : WordClass.None;
        if (head == WordClass.Key && word.Is(WordClass.Qualifier)) noun = WordClass.Secret;
        if (listing && (noun & WordClass.Secret) != 0)
        {
            Refused = true;
            return WordClass.Negative;
        }
        if (noun != 0) return noun;
        if (!word.Is(WordClass.Negative)) return head;
        Refused |= (head & ~(WordClass.Address | WordClass.Negative)) != 0;
        return WordClass.Negative;
    }

    private static WordClass Final(WordClass head) => head == WordClass.Pass ? WordClass.Password : head & Nouns;

    private static NameOwner OwnerOf(Word word) =>
        word.Is(WordClass.Host) ? NameOwner.Host
        : word.Is(WordClass.Service) ? NameOwner.Service
        : word.Is(WordClass.Source) ? NameOwner.Source
        : NameOwner.Unknown;

    private static NameOwner Nearer(NameOwner before, NameOwner next) => next switch
    {
        NameOwner.Host or NameOwner.Service => next,
        NameOwner.Unknown when before == NameOwner.Host => NameOwner.Compound,
        _ => before > next ? before : next,
    };
}
