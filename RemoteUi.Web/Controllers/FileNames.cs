namespace RemoteUi.Web.Controllers;

/// <summary>Makes file names of names that users typed.</summary>
internal static class FileNames
{
    /// <summary>Returns the name with characters that file systems may reject replaced.</summary>
    public static string Of(string name) =>
        new([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-')]);
}
