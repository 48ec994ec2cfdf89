using Microsoft.AspNetCore.Mvc.ModelBinding;
using RemoteUi.Core;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Reads posted secrets as typed. The framework's binder takes a text of blanks for nothing, so a password of blanks
/// could be set on a page but not be used to log in.
/// </summary>
internal sealed class SecretBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(Secret) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
        bindingContext.Result = ModelBindingResult.Success(Secret.FromTyped(typed));
        return Task.CompletedTask;
    }
}
