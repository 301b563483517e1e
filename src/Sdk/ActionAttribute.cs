namespace Dispatcharr.PluginSdk;

/// <summary>Makes a method of a plugin an action: a button on its card, which events may press too.</summary>
/// <remarks>
/// The method takes, in any order and each at most once: a settings record, the <see cref="PluginContext"/>, a <see cref="CancellationToken"/>,
/// the <see cref="ActionRequest"/>, and one other record that is filled from the parameters of the run.
/// It returns a <see cref="PluginResult"/> or nothing, at once or as a <see cref="Task"/> or <see cref="ValueTask"/>.
/// </remarks>
/// <param name="label">The heading of the action.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ActionAttribute(string label) : Attribute
{
    /// <summary>The heading of the action.</summary>
    public string Label { get; } = label;

    /// <summary>The name of the action for hosts. Null: the name of the method in snake_case, without <c>Async</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The text below the heading.</summary>
    public string? Description { get; set; }

    /// <summary>The text on the button. Null: <c>Run</c>.</summary>
    public string? ButtonLabel { get; set; }

    /// <summary>A Mantine variant, such as <c>outline</c>. Null: <c>filled</c>.</summary>
    public string? ButtonVariant { get; set; }

    /// <summary>A Mantine colour, such as <c>red</c>.</summary>
    public string? ButtonColor { get; set; }

    /// <summary>The question before the action runs. Empty: the page's own words. Null: no question.</summary>
    public string? Confirm { get; set; }

    /// <summary>The heading of the question.</summary>
    public string? ConfirmTitle { get; set; }

    /// <summary>The events that run the action: constants of <see cref="DispatcharrEvents"/>.</summary>
    public string[] Events { get; set; } = [];
}
