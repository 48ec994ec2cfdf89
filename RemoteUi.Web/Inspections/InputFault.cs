namespace RemoteUi.Web.Inspections;

/// <summary>Specifies why something dropped in is not looked at; the sentence is <c>Fault.{name}</c>.</summary>
public enum InputFault
{
    None,

    /// <summary>Neither a file nor a text.</summary>
    Missing,
    TooLarge,

    /// <summary>The file given as a key is none, or the password is wrong.</summary>
    KeyUnreadable,

    /// <summary>It is not in memory any longer.</summary>
    Gone,
}
