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
        var (error, file) = await export.MakeAsync(password, cancellationToken);
        if (error != SettingsFileError.None) return Back(Menu.Export, error);
        if (!password!.Equals(passwordAgain)) return Back(Menu.Export, SettingsFileError.PasswordsDiffer);
        var id = exports.Add(file);
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
