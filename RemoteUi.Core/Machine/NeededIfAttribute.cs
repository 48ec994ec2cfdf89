namespace RemoteUi.Core.Machine;

/// <summary>
/// Marks a setting that matters only if a check box is selected; otherwise what was typed is ignored if it breaks a
/// rule, and the stored value is kept.
/// </summary>
/// <param name="checkBox">The name of the check box's property.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededIfAttribute(string checkBox) : Attribute
{
    public string CheckBox => checkBox;
}
