using System.Security.Cryptography;
using System.Text;

namespace Dispatcharr.PluginSdk.AspNetCore.Authentication;

/// <summary>A key that opens the plugin endpoints. Only its hash is kept.</summary>
public sealed class ApiKey
{
    private readonly byte[] _hash;

    /// <summary>Takes a key in.</summary>
    /// <param name="level">What its bearer may do.</param>
    /// <param name="key">The secret; 32 random characters or more are advised.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public ApiKey(UserLevel level, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Level = level;
        _hash = Hash(key);
    }

    /// <summary>What the bearer may do.</summary>
    public UserLevel Level { get; }

    internal static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    // Hashes are of one length and compared in constant time, so an answer's delay tells nothing of a key.
    internal bool Matches(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(_hash, hash);
}
