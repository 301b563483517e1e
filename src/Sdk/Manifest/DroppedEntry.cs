namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>An entry of <c>fields</c> or <c>actions</c> that Dispatcharr drops without a word to the user.</summary>
/// <param name="List">The member it stood in: <c>fields</c> or <c>actions</c>.</param>
/// <param name="Index">Its place in that list of the file, from 0.</param>
/// <param name="Json">The entry as it was written.</param>
public sealed record DroppedEntry(string List, int Index, JsonText Json);
