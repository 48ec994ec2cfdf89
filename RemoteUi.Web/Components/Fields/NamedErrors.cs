using Microsoft.Extensions.Localization;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Resources;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Web.Components.Fields;

/// <summary>
/// Assigns the errors of accounts and settings files, known by the key of their sentence, to the field that each is
/// about.
/// </summary>
public static class NamedErrors
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [$"Access.{nameof(AccessError.UserNameNotPossible)}"] = "UserName",
        [$"Access.{nameof(AccessError.UserNameTaken)}"] = "UserName",
        [$"Access.{nameof(AccessError.PasswordTooShort)}"] = "Password",
        [$"Access.{nameof(AccessError.PasswordTooLong)}"] = "Password",
        [$"Access.{nameof(AccessError.PasswordEasyToGuess)}"] = "Password",
        [$"Access.{nameof(AccessError.PasswordsDiffer)}"] = "PasswordAgain",
        [$"Access.{nameof(AccessError.CurrentPasswordWrong)}"] = "CurrentPassword",
        [$"Data.{nameof(SettingsFileError.FileMissing)}"] = "File",
        [$"Data.{nameof(SettingsFileError.FileTooLarge)}"] = "File",
        [$"Data.{nameof(SettingsFileError.NotAnExport)}"] = "File",
        [$"Data.{nameof(SettingsFileError.PasswordWrong)}"] = "Password",
        [$"Data.{nameof(SettingsFileError.PasswordTooShort)}"] = "Password",
        [$"Data.{nameof(SettingsFileError.PasswordsDiffer)}"] = "PasswordAgain",
    };

    /// <summary>Returns the errors that are about a field; empty if none is.</summary>
    public static FieldErrors Of(IStringLocalizer<RuleWords> words, params IEnumerable<string> keys) =>
        new([.. keys.Where(Fields.ContainsKey).Select(key => (Fields[key], words[key].Value))]);
}
