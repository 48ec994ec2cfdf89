namespace RemoteUi.Web.Components.Fields;

/// <summary>Represents one of a field's choices: the value that is sent and the text that is shown.</summary>
public sealed record Choice(string Value, string Text);
