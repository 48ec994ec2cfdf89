using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core;
using RemoteUi.Web.Access;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Handles [Export]. An error redirects to its page, with the name of the error in the address
/// (<see cref="SettingsFileError"/>).
/// </summary>
[Route("data")]
public sealed class DataController(SettingsExport export, ReadyExports exports) : Controller
{
    /// <summary>
    /// Encrypts the settings with the password of the form. The page then says that it is done, and downloads the file.
    /// </summary>
    [HttpPost("export")]
    public async Task<IActionResult> ExportAsync(
        [FromForm] Secret? password, [FromForm] Secret? passwordAgain, CancellationToken cancellationToken)
    {
        var error = SettingsExport.Check(password);
        if (error == SettingsFileError.None && !password!.Equals(passwordAgain))
            error = SettingsFileError.PasswordsDiffer;
        if (error != SettingsFileError.None) return Back(Menu.Export, error);
        var id = exports.Add((await export.MakeAsync(password, cancellationToken)).File);
        return LocalRedirect($"{Menu.Export.Path}?{AccessPaths.DoneParameter}={id}");
    }

    /// <summary>Downloads a file that was exported shortly before.</summary>
    [HttpGet("export/{id:guid}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Download(Guid id) =>
        exports.Find(id) is var (file, madeAt)
            ? File(file, "application/pkcs7-mime", $"remote-ui-settings-{madeAt:yyyyMMdd}.p7m")
            : NotFound();

    private LocalRedirectResult Back(MenuEntry page, SettingsFileError error) =>
        LocalRedirect(page.Path + QueryString.Create(AccessPaths.ErrorParameter, error.ToString()));
}
