{{- define "cultuurtraject.name" -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "cultuurtraject.labels" -}}
app.kubernetes.io/name: cultuurtraject
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "cultuurtraject.selector" -}}
app.kubernetes.io/name: cultuurtraject
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "cultuurtraject.image" -}}
{{ .Values.image.repository }}:{{ .Chart.AppVersion }}{{ with .Values.image.digest }}@{{ . }}{{ end }}
{{- end }}

{{/* The port of an address, also of one that names none. */}}
{{- define "cultuurtraject.port" -}}
{{- $address := urlParse . -}}
{{- regexFind "[0-9]+$" (regexFind ":[0-9]+$" $address.host) | default (ternary "80" "443" (eq $address.scheme "http")) -}}
{{- end }}

{{/* Whoever holds no right: nothing to write in, nobody to become, no token of the cluster. */}}
{{- define "cultuurtraject.powerless" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* What a program of the bot gets, in the deployment and in the job that brings the tables up to date. */}}
{{- define "cultuurtraject.container" -}}
image: {{ include "cultuurtraject.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  {{- include "cultuurtraject.powerless" . | nindent 2 }}
env:
  - name: CULTUURTRAJECT_MODE
    value: production
  {{- range $name, $value := .Values.settings }}
  - name: CULTUURTRAJECT_{{ $name }}
    value: {{ $value | toString | quote }}
  {{- end }}
  # Secrets are files, so that no list of a pod's environment shows them. One that is missing is told by the
  # bot, in a sentence.
  {{- if not (or .Values.settings.APP_CERTIFICATE .Values.settings.APP_FEDERATED_TOKEN (eq (toString .Values.settings.APP_TYPE) "UserAssignedMSI")) }}
  - name: CULTUURTRAJECT_APP_PASSWORD_FILE
    value: /secrets/app-password
  {{- end }}
  - name: CULTUURTRAJECT_DATABASE_URL_FILE
    value: /secrets/database-url
  - name: CULTUURTRAJECT_KEY_STORE_FILE
    value: /secrets/key-store
  # The inside network is that of the cluster: probes and figures, held apart by the network policy.
  - name: CULTUURTRAJECT_INSIDE_HOST
    valueFrom: {fieldRef: {fieldPath: status.podIP}}
  {{- with .Values.network.proxy }}
  - {name: HTTPS_PROXY, value: {{ . | quote }}}
  {{- end }}
  {{- with .Values.network.withoutProxy }}
  - {name: NO_PROXY, value: {{ . | quote }}}
  {{- end }}
resources:
  {{- toYaml .Values.resources | nindent 2 }}
volumeMounts:
  - {name: secrets, mountPath: /secrets, readOnly: true}
  - {name: tmp, mountPath: /tmp}
{{- end }}

{{- define "cultuurtraject.pod" -}}
automountServiceAccountToken: false
# Else the cluster adds variables by the name of the service, which the bot takes for misspelt settings.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: {type: RuntimeDefault}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
volumes:
  - name: secrets
    secret:
      secretName: {{ .Values.secret }}
      defaultMode: 0440
      optional: true
  - name: tmp
    emptyDir: {medium: Memory, sizeLimit: 64Mi}
{{- end }}
