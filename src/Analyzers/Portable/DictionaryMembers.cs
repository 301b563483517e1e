using System.Diagnostics.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>What dictionaries learnt after netstandard2.0.</summary>
internal static class DictionaryMembers
{
    extension<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        public bool TryAdd(TKey key, TValue value)
        {
            if (dictionary.ContainsKey(key)) return false;
            dictionary.Add(key, value);
            return true;
        }

        public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value) => dictionary.TryGetValue(key, out value) && dictionary.Remove(key);
    }
}
