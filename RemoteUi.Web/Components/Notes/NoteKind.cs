namespace RemoteUi.Web.Components.Notes;

/// <summary>Specifies how a note looks: information, success, warning, refusal or error, lock.</summary>
public enum NoteKind
{
    Info,
    Good,
    Warn,
    Bad,
    Lock,
}
