using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Handles [Export] and [Import]. Each error redirects to its page, with the name of the error in the address
/// (<see cref="SettingsFileError"/>); for a broken rule, the address also contains the field and the rule.
/// </summary>
[Route("data")]
public sealed class DataController(SettingsEditor editor, SettingsFile files, TimeProvider clock) : Controller
{
    /// <summary>Downloads the settings, encrypted with the password of the form.</summary>
    [HttpPost("export")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> ExportAsync(
        [FromForm] Secret? password, [FromForm] Secret? passwordAgain, CancellationToken cancellationToken)
    {
        if (password is null || password.Reveal().Length < PasswordRule.MinLength)
            return Back(Menu.Export, SettingsFileError.PasswordTooShort);
        if (!password.Equals(passwordAgain)) return Back(Menu.Export, SettingsFileError.PasswordsDiffer);
        var file = SettingsFile.Write(await editor.LoadAsync(cancellationToken), password);
        return File(file, "application/pkcs7-mime", $"remote-ui-settings-{clock.GetUtcNow():yyyyMMdd}.p7m");
    }

    /// <summary>Checks the whole file, then applies either all of it or nothing.</summary>
    [HttpPost("import")]
    public async Task<IActionResult> ImportAsync(
        [FromForm] IFormFile? file, [FromForm] Secret? password, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0) return Back(Menu.Import, SettingsFileError.FileMissing);
        if (file.Length > SettingsFile.MaxBytes) return Back(Menu.Import, SettingsFileError.FileTooLarge);
        if (password is null) return Back(Menu.Import, SettingsFileError.PasswordWrong);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var answer = files.Read(bytes.ToArray(), password, await editor.LoadAsync(cancellationToken));
        if (answer.Settings is null) return Back(Menu.Import, answer.Error, answer.Violation);
        await editor.ImportAsync(answer.Settings, cancellationToken);
        return LocalRedirect($"{Menu.Import.Path}?{AccessPaths.DoneParameter}=1");
    }

    private LocalRedirectResult Back(MenuEntry page, SettingsFileError error, RuleViolation? violation = null)
    {
        var query = QueryString.Create(AccessPaths.ErrorParameter, error.ToString());
        if (violation is not null)
        {
            query = query.Add("field", violation.Field).Add("rule", violation.Rule);
            foreach (var argument in violation.Arguments)
                query = query.Add("argument", Convert.ToString(argument, CultureInfo.CurrentCulture) ?? "");
        }

        return LocalRedirect(page.Path + query);
    }
}
