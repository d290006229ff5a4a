# An example: the bot on Azure Container Apps, with its registration. It is read by a test and by nobody applied yet:
# plan it, look at what it would make, and tell us what was wrong.
#
# Keys lie on a share of their own, by NFS, in an account without soft delete, snapshots or backup: a database of Azure
# always has backups, so it must not hold keys. The service in front keeps no log of who opened which page only as
# long as nobody adds diagnostic settings to the environment: do not.

terraform {
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.40"
    }
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.4"
    }
  }
}

provider "azurerm" {
  features {}
}

variable "host" {
  type        = string
  description = "the name that people reach, without https://"
}

variable "image" {
  type        = string
  description = "the image that you built, with its digest"
  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "Give the image by its digest: a name alone can be moved."
  }
}

variable "programme_leads" {
  type        = list(string)
  description = "Entra object ids of the first programme leads"
}

variable "subnet" {
  type        = string
  description = "id of a subnet of at least /27, delegated to Microsoft.App/environments"
}

variable "database_url" {
  type        = string
  sensitive   = true
  description = "postgresql://… of the main database, which may have backups, with ?sslmode=verify-full"
}

variable "keys_without_backup" {
  type        = bool
  description = "true once no backup policy of this subscription reaches the account of the keys"
  validation {
    condition     = var.keys_without_backup
    error_message = "A copy of the keys with a copy of the database opens answers: exclude the account first."
  }
}

data "azuread_client_config" "here" {}

resource "azurerm_resource_group" "bot" {
  name     = "cultuurtraject"
  location = "westeurope"
}

# ---- who the bot is

resource "azuread_application" "bot" {
  display_name     = "Cultuurtraject"
  sign_in_audience = "AzureADMyOrg"

  web {
    redirect_uris = ["https://${var.host}/bord/terug"]
    implicit_grant {
      id_token_issuance_enabled = true
    }
  }

  api {
    requested_access_token_version = 2
  }
}

resource "azuread_service_principal" "bot" {
  client_id = azuread_application.bot.client_id
}

resource "azuread_application_password" "bot" {
  application_id = azuread_application.bot.id
  display_name   = "bot"
  end_date       = timeadd(plantimestamp(), "4320h")

  lifecycle {
    ignore_changes = [end_date]
  }
}

resource "azurerm_bot_service_azure_bot" "bot" {
  name                    = "cultuurtraject"
  resource_group_name     = azurerm_resource_group.bot.name
  location                = "global"
  sku                     = "F0"
  microsoft_app_id        = azuread_application.bot.client_id
  microsoft_app_type      = "SingleTenant"
  microsoft_app_tenant_id = data.azuread_client_config.here.tenant_id
  endpoint                = "https://${var.host}/api/messages"
}

resource "azurerm_bot_channel_ms_teams" "bot" {
  bot_name            = azurerm_bot_service_azure_bot.bot.name
  location            = azurerm_bot_service_azure_bot.bot.location
  resource_group_name = azurerm_resource_group.bot.name
}

# ---- where keys lie

resource "azurerm_storage_account" "keys" {
  name                       = "cultuurtrajectkeys"
  resource_group_name        = azurerm_resource_group.bot.name
  location                   = azurerm_resource_group.bot.location
  account_kind               = "FileStorage"
  account_tier               = "Premium"
  account_replication_type   = "LRS"
  https_traffic_only_enabled = false # NFS has no encryption of its own: it stays within the subnet

  network_rules {
    default_action             = "Deny"
    virtual_network_subnet_ids = [var.subnet]
  }
}

resource "azurerm_storage_share" "keys" {
  name               = "keys"
  storage_account_id = azurerm_storage_account.keys.id
  enabled_protocol   = "NFS"
  quota              = 100
}

# ---- the bot

resource "azurerm_container_app_environment" "bot" {
  name                     = "cultuurtraject"
  resource_group_name      = azurerm_resource_group.bot.name
  location                 = azurerm_resource_group.bot.location
  infrastructure_subnet_id = var.subnet
}

resource "azurerm_container_app_environment_storage" "keys" {
  name                         = "keys"
  container_app_environment_id = azurerm_container_app_environment.bot.id
  share_name                   = "/${azurerm_storage_account.keys.name}/${azurerm_storage_share.keys.name}"
  nfs_server_url               = "${azurerm_storage_account.keys.name}.file.core.windows.net"
  access_mode                  = "ReadWrite"
}

resource "azurerm_container_app" "bot" {
  name                         = "cultuurtraject"
  resource_group_name          = azurerm_resource_group.bot.name
  container_app_environment_id = azurerm_container_app_environment.bot.id
  revision_mode                = "Single"

  secret {
    name  = "app-password"
    value = azuread_application_password.bot.value
  }

  secret {
    name  = "database-url"
    value = var.database_url
  }

  ingress {
    external_enabled = true
    target_port      = 3978
    traffic_weight {
      latest_revision = true
      percentage      = 100
    }
  }

  template {
    min_replicas                     = 2
    max_replicas                     = 2
    termination_grace_period_seconds = 90

    volume {
      name         = "keys"
      storage_type = "NfsAzureFile"
      storage_name = azurerm_container_app_environment_storage.keys.name
    }

    container {
      name   = "bot"
      image  = var.image
      cpu    = 0.5
      memory = "1Gi"

      env {
        name  = "CULTUURTRAJECT_PUBLIC_URL"
        value = "https://${var.host}"
      }
      env {
        name  = "CULTUURTRAJECT_APP_ID"
        value = azuread_application.bot.client_id
      }
      env {
        name  = "CULTUURTRAJECT_APP_TYPE"
        value = "SingleTenant"
      }
      env {
        name        = "CULTUURTRAJECT_APP_PASSWORD"
        secret_name = "app-password"
      }
      env {
        name  = "CULTUURTRAJECT_TENANT_ID"
        value = data.azuread_client_config.here.tenant_id
      }
      env {
        name  = "CULTUURTRAJECT_PROGRAMME_LEADS"
        value = join(",", var.programme_leads)
      }
      env {
        name        = "CULTUURTRAJECT_DATABASE_URL"
        secret_name = "database-url"
      }
      env {
        name  = "CULTUURTRAJECT_KEY_STORE"
        value = "/keys"
      }
      # Probes come from outside the container here. Nothing but port 3978 is in the ingress.
      env {
        name  = "CULTUURTRAJECT_INSIDE_HOST"
        value = "0.0.0.0"
      }

      volume_mounts {
        name = "keys"
        path = "/keys"
      }

      liveness_probe {
        transport = "HTTP"
        port      = 9478
        path      = "/healthz"
      }

      readiness_probe {
        transport = "HTTP"
        port      = 9478
        path      = "/readyz"
      }
    }
  }
}

output "app_id" {
  description = "for step 8 of docs/install.md, and for step 2.4: the scope access_as_user is made by hand"
  value       = azuread_application.bot.client_id
}
