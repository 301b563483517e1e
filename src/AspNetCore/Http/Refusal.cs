namespace Dispatcharr.PluginSdk.AspNetCore.Http;

/// <summary>An answer that says no.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">What is wrong, for the client to show.</param>
/// <param name="IsDetail">Whether the text stands in <c>detail</c>, or in <c>error</c> beside <c>success</c>.</param>
internal readonly record struct Refusal(int Status, string Text, bool IsDetail)
{
    /// <summary>An answer about the request as such: <c>{"detail":…}</c>.</summary>
    public static Refusal Detail(int status, string text) => new(status, text, true);

    /// <summary>An answer about what was asked: <c>{"success":false,"error":…}</c>.</summary>
    public static Refusal Error(int status, string text) => new(status, text, false);
}
