namespace RemoteUi.Web.Components.Fields;

/// <summary>One of a field's choices: what is sent, and what is read.</summary>
public sealed record Choice(string Value, string Text);
