namespace RemoteUi.Web.Components.Notes;

/// <summary>How a note looks: a word of fact, a success, a warning, a refusal or mistake, a lock.</summary>
public enum NoteKind
{
    Info,
    Good,
    Warn,
    Bad,
    Lock,
}
