namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>From a word to its classes: open addressing over 64-bit hashes, so a look-up is one read and no text is copied.</summary>
internal static class WordTable
{
    // 2^64 over the golden ratio, odd: each character reaches the high bits, which choose the slot.
    private const ulong Factor = 0x9E3779B97F4A7C15, Seed = 0xCBF29CE484222325;
    private const int Bits = 12;
    private static readonly ulong[] Hashes = new ulong[1 << Bits];
    private static readonly WordClass[] Classes = Build();

    /// <summary>The hash of no characters. Hashes go on where they ended, so two words side by side hash like the word they make.</summary>
    public const ulong Empty = Seed;

    public static ulong Append(ulong hash, char folded) => (hash ^ folded) * Factor;

    public static WordClass Find(ulong hash)
    {
        var hashes = Hashes;
        for (var i = (int)(hash >> (64 - Bits)); ; i = (i + 1) & (hashes.Length - 1))
        {
            if (hashes[i] == hash) return Classes[i];
            if (hashes[i] == 0) return WordClass.None;
        }
    }

    /// <summary>The hash of a whole text, whatever stands between its letters.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var c in text)
            if (Letters.Fold(c) is var folded and > Letters.Mark) hash = Append(hash, folded);
        return hash;
    }

    private static WordClass[] Build()
    {
        var classes = new WordClass[Hashes.Length];
        Add(CredentialWords.Host, WordClass.Host);
        Add(CredentialWords.Service, WordClass.Service);
        Add(CredentialWords.Source, WordClass.Source);
        Add(CredentialWords.Elsewhere, WordClass.Elsewhere);
        Add(CredentialWords.Admin, WordClass.Admin);
        Add(CredentialWords.Password, WordClass.Password);
        Add(CredentialWords.Pass, WordClass.Pass);
        Add(CredentialWords.User, WordClass.User);
        Add(CredentialWords.Account, WordClass.Account);
        Add(CredentialWords.Secret, WordClass.Secret);
        Add(CredentialWords.Key, WordClass.Key);
        Add(CredentialWords.Qualifier, WordClass.Qualifier);
        Add(CredentialWords.Address, WordClass.Address);
        Add(CredentialWords.Negative, WordClass.Negative);
        Add(CredentialWords.Listing, WordClass.Listing);
        Add(CredentialWords.Thing, WordClass.Thing);
        Add(CredentialWords.Plain, WordClass.Plain);
        Add(CredentialWords.Article, WordClass.Article);
        Add(CredentialWords.And, WordClass.And);
        Add(CredentialWords.Preposition, WordClass.Preposition);
        Add(CredentialWords.Login, WordClass.Login);
        Add(CredentialWords.Obtain, WordClass.Obtain);
        Add(CredentialWords.Not, WordClass.Not);
        Add(CredentialWords.To, WordClass.To);
        return classes;

        // Without cutting the lists up: this runs once in each start of the command line.
        void Add(string words, WordClass meaning)
        {
            var hash = Empty;
            foreach (var c in words)
            {
                if (Letters.Fold(c) is var folded and not '\0') hash = Append(hash, folded);
                else Put(ref hash);
            }
            Put(ref hash);

            void Put(ref ulong word)
            {
                if (word == Empty) return;
                var i = (int)(word >> (64 - Bits));
                while (Hashes[i] != 0 && Hashes[i] != word) i = (i + 1) & (Hashes.Length - 1);
                Hashes[i] = word;
                classes[i] |= meaning;
                word = Empty;
            }
        }
    }
}
